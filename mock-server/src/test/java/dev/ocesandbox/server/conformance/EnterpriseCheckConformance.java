// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The check items that forbid transfers between a master and its members. */
@OnBothTargets
class EnterpriseCheckConformance {

  private final Enterprise acme;

  EnterpriseCheckConformance(Target target) {
    acme = Enterprise.of(target);
  }

  @ParameterizedTest
  @CsvSource({
    "transfer, DEBIT, MUST_BE_SAME_SIGNING_ENTITY, enterprise.check.must-be-same-signing-entity",
    "transfer, DEBIT, PRI_PAID_BP_SUB_CUST_NOT_TRANS_DEBIT,"
        + " enterprise.check.pri-paid-bp-sub-cust-not-trans-debit",
    "transfer, CREDIT, PREPAID_PRODUCT_FOR_IES, enterprise.check.prepaid-product-for-ies",
    "transfer, CREDIT, NO_CREDIT_TRANSFER_FOR_DIFF_HOST,"
        + " enterprise.check.no-credit-transfer-for-diff-host",
    "retrieve, CREDIT, NO_CREDIT_RETRIEVE_FOR_DIFF_HOST,"
        + " enterprise.check.no-credit-retrieve-for-diff-host"
  })
  void an_obstacle_without_state_is_named(String way, String type, String item, String rule) {
    acme.share();
    ObjectNode change = TestServer.json();
    change.putArray("obstacles").add(item);
    acme.set("acme-dev", change);
    ObjectNode body = transfer(acme.dev(), "1", "").put("balance_type", "BALANCE_TYPE_" + type);

    var refused = way.equals("transfer") ? acme.allocate(body) : acme.reclaim(body);

    assertRefused(refused, 400, "CBC.99007004", rule);
    assertThat(items(refused)).containsExactly(item);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, '{\"reseller\":\"resale\"}', DEBIT, PRI_RESALE_BP_SUB_CUST_NOT_TRANS_DEBIT,"
        + " enterprise.check.pri-resale-bp-sub-cust-not-trans-debit",
    "acme, '{\"reseller\":\"resale\"}', CREDIT, PRI_RESALE_BP_SUB_CUST_NOT_TRANS_CREDIT,"
        + " enterprise.check.pri-resale-bp-sub-cust-not-trans-credit",
    "acme-dev, '{\"overdue\":true}', CREDIT, SUB_CUSTOMER_OVERDUE_BILL,"
        + " enterprise.check.sub-customer-overdue-bill",
    "acme-dev, '{\"relation\":\"parent\"}', CREDIT, SAME_REAL_NAME_TRANS_CREDIT,"
        + " enterprise.check.same-real-name-trans-credit",
    "acme-dev, '{\"permissions\":[]}', CREDIT, NO_SHARE_CREDIT_TO_SUB_PERMISSION,"
        + " enterprise.check.no-share-credit-to-sub-permission"
  })
  void state_forbids_an_allocation(
      String account, String change, String type, String item, String rule) {
    acme.share();
    acme.set(account, (ObjectNode) Json.read(change.getBytes(StandardCharsets.UTF_8)));

    var refused =
        acme.allocate(transfer(acme.dev(), "1", "").put("balance_type", "BALANCE_TYPE_" + type));

    assertRefused(refused, 400, "CBC.99007004", rule);
    assertThat(items(refused)).containsExactly(item);
  }

  @Test
  void an_agencys_customer_gives_cash_to_its_own_legal_person_only() {
    acme.set("acme", TestServer.json().put("reseller", "agency"));
    assertThat(acme.allocate(transfer(acme.dev(), "1", "")).status()).isEqualTo(204);
    acme.set("acme-dev", TestServer.json().put("relation", "different"));

    assertRefused(
        acme.allocate(transfer(acme.dev(), "1", "")),
        400,
        "CBC.99007004",
        "enterprise.check.advance-pay-pri-sub-must-same-legal");
  }

  @Test
  void a_member_in_custody_gets_nothing_and_gives_nothing() {
    String lab = acme.world().customerId("acme-lab");
    var refused = acme.allocate(transfer(lab, "1", ""));

    assertRefused(refused, 400, "CBC.99007004", "enterprise.check.no-transfer-for-fc-subaccount");
    assertThat(items(refused)).containsExactly("NO_TRANSFER_FOR_FC_SUBACCOUNT");
    assertRefused(
        acme.reclaim(transfer(lab, "1", "")),
        400,
        "CBC.99007004",
        "enterprise.check.no-retrieve-for-fc-subaccount");
  }
}
