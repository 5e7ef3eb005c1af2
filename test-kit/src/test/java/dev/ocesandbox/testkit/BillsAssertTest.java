// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assertions on bills. */
@OceSandbox
class BillsAssertTest {

  private static final String MONTH = "2026-01";

  /** What the bill of the scenario has already, by order. */
  private static Map<String, String> books(Sandbox sandbox) {
    Map<String, String> books = new HashMap<>();
    Object missing = sandbox.control().post("bills/" + MONTH + "/reconcile", "[]").at("/missing");
    for (Object row : (List<?>) missing) {
      Map<?, ?> fields = (Map<?, ?>) row;
      books.put(fields.get("id").toString(), fields.get("amount").toString());
    }
    return books;
  }

  @Test
  void bills_agree_and_match_books(Sandbox sandbox, BssClient bss) {
    Map<String, String> books = books(sandbox);
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);
    books.put(order, "80.00");
    // tag::bills[]
    sandbox.assertThatBills("2026-01").agree().matchBooks(books).haveAmount(order, "80.00");
    // end::bills[]
  }

  @Test
  void a_wrong_amount_fails_with_its_derivation(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> sandbox.assertThatBills(MONTH).as("after the order").haveAmount(order, "80.01"))
        .withMessageStartingWith("[after the order]\nExpected: bills of 2026-01 have 80.01 for ")
        .withMessageContaining("Actual:   they have 80.00")
        .withMessageContaining("Sum: amount due, list price less discount");
  }

  @Test
  void books_of_another_month_fail_with_the_cause(Sandbox sandbox, BssClient bss) {
    Map<String, String> books = books(sandbox);
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatBills(MONTH).matchBooks(books))
        .withMessageContaining("they differ in 1 amount")
        .withMessageContaining(order + "  80.00  is in the bill only");
    books.put(order, "-80.00");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatBills(MONTH).matchBooks(books))
        .withMessageContaining("is -80.00 in the books. The sign differs");
  }

  @Test
  void a_month_that_the_world_does_not_have_is_an_error(Sandbox sandbox) {
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> sandbox.assertThatBills("2031-01").agree())
        .withMessageContaining("2031-01");
  }
}
