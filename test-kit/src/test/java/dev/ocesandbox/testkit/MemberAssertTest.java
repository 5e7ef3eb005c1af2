// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OceSandbox
class MemberAssertTest {

  private static final Instant END = Instant.parse("2027-03-31T15:59:59Z");

  private Sandbox sandbox;

  @BeforeEach
  void setUp(Sandbox fresh, Given given) {
    sandbox = fresh;
    given.account("acme").cash("1000.00").credit("300.00").credit("200.00", END);
    given.account("acme-dev").cash("50.00");
  }

  private static void assertFails(String actual, ThrowingCallable assertion) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining("Expected: member acme-dev ")
        .withMessageContaining("Actual:   " + actual);
  }

  private void credit(String amount, String end) {
    TestClient.send(
        sandbox,
        "POST",
        "/v2/enterprises/multi-accounts/transfer-amount",
        "{\"customer_id\": \"%s\", \"amount\": \"%s\", \"balance_type\": \"%s\"%s}"
            .formatted(
                sandbox.account("acme-dev").customerId(), amount, "BALANCE_TYPE_CREDIT", end));
  }

  @Test
  void both_sides_of_a_transfer_are_seen() {
    TestClient.allocate(sandbox, "acme-dev", "100.00", "T1");
    TestClient.allocate(sandbox, "acme-dev", "20.50", "T2");
    TestClient.allocate(sandbox, "acme-ops", "7.00", "T3");
    TestClient.reclaim(sandbox, "acme-dev", "30.00");

    // tag::members[]
    sandbox
        .assertThatBalance("acme")
        .hasAllocated("120.50", "acme-dev")
        .hasReclaimed("30.00", "acme-dev");
    sandbox
        .assertThatMember("acme-dev")
        .belongsTo("acme")
        .hasReceived("120.50")
        .canGiveBack("90.50");
    // end::members[]
    sandbox
        .assertThatBalance("acme")
        .hasAllocated("7", "acme-ops")
        .hasAllocated("0", "acme-lab")
        .cashIs("902.50");
    sandbox.assertThatBalance("acme-dev").cashIs("140.50");
    assertFails(
        "it has received cash 120.50",
        () -> sandbox.assertThatMember("acme-dev").hasReceived("120.51"));
    assertFails(
        "it can give back cash 90.50",
        () -> sandbox.assertThatMember("acme-dev").canGiveBack("140.50"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatBalance("acme").hasReclaimed("0", "acme-dev"))
        .withMessageContaining("Expected: account acme has reclaimed cash 0 from acme-dev")
        .withMessageContaining("Actual:   it has reclaimed cash 30.00 from acme-dev");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.assertThatBalance("acme").hasAllocated("1", "acme-dve"))
        .withMessageContaining("acme-dev");
  }

  @Test
  void what_is_over_invoiced_or_spent_cannot_be_given_back(Given given) {
    TestClient.allocate(sandbox, "acme-dev", "100.00", "T1");
    given.enterprise("acme").member("acme-dev").overInvoiced("120.00");

    sandbox.assertThatMember("acme-dev").canGiveBack("30.00");

    given.account("acme-dev").cash("0");
    sandbox.assertThatMember("acme-dev").canGiveBack("0.00").hasReceived("100.00");
  }

  @Test
  void credit_is_seen_by_its_expiry() {
    credit("40.00", "");
    credit("60.00", ", \"expire_time\": \"2027-03-31T15:59:59Z\"");

    sandbox
        .assertThatMember("acme-dev")
        .hasReceivedCredit("40.00")
        .canGiveBackCredit("40.00")
        .hasReceivedCredit("60.00", END)
        .canGiveBackCredit("60.00", END)
        .canGiveBackCredit("0", END.plusSeconds(1));
    sandbox.assertThatBalance("acme").creditIs("140.00", END).creditIs("400.00");
    sandbox.assertThatBalance("acme").creditIs("0", END.plusSeconds(1));
    assertFails(
        "it can give back credit 60.00 until 2027-03-31T15:59:59Z",
        () -> sandbox.assertThatMember("acme-dev").canGiveBackCredit("61.00", END));
    sandbox.clock().advanceTo(END);
    sandbox.assertThatMember("acme-dev").canGiveBackCredit("0.00", END).canGiveBackCredit("40");
  }

  @Test
  void a_member_is_what_it_is() {
    sandbox
        .assertThatMember("acme-dev")
        .belongsTo("acme")
        .isIndependent()
        .isNormal()
        .hasGranted(
            "SHARE-BIZ-DISCOUNT-TO-SUB",
            "SHARE-CREDIT-TO-SUB",
            "READ_FINANCE_INFO",
            "READ_CONSUME_BILL");
    sandbox.assertThatMember("acme-lab").isInCustody();
    assertFails("it is independent", () -> sandbox.assertThatMember("acme-dev").isInCustody());
    assertFails("it is normal", () -> sandbox.assertThatMember("acme-dev").isClosed());
    assertFails("it is normal", () -> sandbox.assertThatMember("acme-dev").isFrozen());
    assertFails("it belongs to acme", () -> sandbox.assertThatMember("acme-dev").belongsToNobody());
    assertFails(
        "it has granted READ_CONSUME_BILL, READ_FINANCE_INFO, SHARE-",
        () -> sandbox.assertThatMember("acme-dev").hasGranted());
    assertFails("it is in unit ", () -> sandbox.assertThatMember("acme-dev").isInUnit("1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.assertThatMember("acme-dve"))
        .withMessageContaining("acme-dev");
  }
}
