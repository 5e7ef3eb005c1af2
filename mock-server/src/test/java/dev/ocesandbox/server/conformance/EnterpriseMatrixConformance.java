// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.CREDIT;
import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Which money may move between a master and a member, for every combination. */
class EnterpriseMatrixConformance {

  private final Enterprise acme = Enterprise.of(Target.FRESH_WORLD);

  /** Gives acme-dev 100 yuan of cash and of credit while nothing forbids it. */
  private void allocated() {
    acme.acme().creditLine("500.00");
    acme.share();
    done(acme.allocate(cent("cash").put("amount", "100.00")));
    done(acme.allocate(cent("credit").put("amount", "100.00")));
  }

  private ObjectNode cent(String money) {
    ObjectNode body = transfer(acme.dev(), "0.01", "");
    return money.equals("credit") ? body.put("balance_type", CREDIT) : body;
  }

  private static void done(TestServer.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same", "branch", "different", "parent", "custody"})
  void every_combination_is_as_the_pages_say(String relation) {
    allocated();

    TransferCase.of(relation)
        .forEach(
            one -> {
              acme.set("acme", one.master());
              acme.set("acme-dev", one.member());
              expect(one, "cash", acme::allocate, one.allocatedCash());
              expect(one, "credit", acme::allocate, one.allocatedCredit());
              expect(one, "cash", acme::reclaim, one.reclaimedCash());
              expect(one, "credit", acme::reclaim, one.reclaimedCredit());
            });
  }

  private void expect(
      TransferCase one,
      String money,
      Function<ObjectNode, TestServer.Answer> way,
      List<String> expected) {
    TestServer.Answer answer = way.apply(cent(money));

    assertThat(answer.status()).as("%s %s", money, one).isEqualTo(expected.isEmpty() ? 204 : 400);
    assertThat(items(answer)).as("%s %s", money, one).containsExactlyElementsOf(expected);
    if (!expected.isEmpty()) {
      assertRefused(answer, 400, "CBC.99007004", rule(expected.get(0)));
    }
  }

  private static String rule(String item) {
    return "enterprise.check." + item.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The table of the user guide: what a post-paid direct master may give to whom. */
  @ParameterizedTest
  @CsvSource({
    "different, false, 204, SAME_REAL_NAME_TRANS_CREDIT",
    "parent,    false, 204, SAME_REAL_NAME_TRANS_CREDIT",
    "parent,    true,  204, SAME_REAL_NAME_TRANS_CREDIT",
    "same,      false, 204, SAME_REAL_NAME_TRANS_CREDIT",
    "same,      true,  204, ''",
    "branch,    false, 204, ''",
    "branch,    true,  204, ''"
  })
  void a_direct_post_paid_master_gives(
      String relation, boolean sameName, int cash, String creditItem) {
    allocated();
    acme.set(
        "acme-dev", TestServer.json().put("relation", relation).put("same_real_name", sameName));

    assertThat(acme.allocate(cent("cash")).status()).isEqualTo(cash);
    TestServer.Answer credit = acme.allocate(cent("credit"));
    assertThat(String.join(",", items(credit))).isEqualTo(creditItem);
    assertThat(credit.status()).isEqualTo(creditItem.isEmpty() ? 204 : 400);
  }

  @Test
  void who_has_credit_of_its_own_gets_none_but_gets_cash() {
    acme.acme().creditLine("500.00");
    acme.share();
    acme.acme().as("acme-dev").creditLine("5.00");

    assertRefused(
        acme.allocate(cent("credit")),
        400,
        "CBC.99000043",
        "enterprise.transfer.no-credit-of-its-own");
    done(acme.allocate(cent("cash")));
  }

  @Test
  void a_check_item_is_named_before_credit_of_its_own() {
    acme.acme().creditLine("500.00");
    acme.acme().as("acme-dev").creditLine("5.00");
    acme.share();
    acme.set("acme-dev", TestServer.json().put("overdue", true));

    assertThat(items(acme.allocate(cent("credit")))).containsExactly("SUB_CUSTOMER_OVERDUE_BILL");
  }

  /** What has no state of its own, for either account, and where it counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MUST_BE_SAME_SIGNING_ENTITY          | 400 400 400 400",
        "PRI_PAID_BP_SUB_CUST_NOT_TRANS_DEBIT | 400 204 204 204",
        "PREPAID_PRODUCT_FOR_IES              | 204 400 204 204",
        "NO_CREDIT_TRANSFER_FOR_DIFF_HOST     | 204 400 204 204",
        "NO_CREDIT_RETRIEVE_FOR_DIFF_HOST     | 204 204 204 400"
      })
  void an_obstacle_counts_only_for_its_operation(String item, String statuses) {
    allocated();
    for (String account : List.of("acme", "acme-dev")) {
      obstacles("acme");
      obstacles("acme-dev");
      obstacles(account, item);
      assertThat(
              "%d %d %d %d"
                  .formatted(
                      acme.allocate(cent("cash")).status(),
                      acme.allocate(cent("credit")).status(),
                      acme.reclaim(cent("cash")).status(),
                      acme.reclaim(cent("credit")).status()))
          .as(account)
          .isEqualTo(statuses);
    }
  }

  private void obstacles(String account, String... items) {
    ObjectNode change = TestServer.json();
    List.of(items).forEach(change.putArray("obstacles")::add);
    acme.set(account, change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'frozen': true}",
        "{'status': 2}",
        "{'status': 3}",
        "{'status': 4}",
        "{'status': 101}",
        "{'status': 102}"
      })
  void only_a_member_in_order_gives_and_gets(String change) {
    allocated();
    acme.set(
        "acme-dev",
        (ObjectNode) Json.read(change.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));

    for (String money : List.of("cash", "credit")) {
      assertRefused(
          acme.allocate(cent(money)), 400, "CBC.99000043", "enterprise.transfer.member-normal");
      assertRefused(
          acme.reclaim(cent(money)), 400, "CBC.99000043", "enterprise.transfer.member-normal");
    }
  }
}
