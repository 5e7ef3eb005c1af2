// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.AUDITOR;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.DISCOUNTS;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.MEMBERS;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.ORDERS;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.PAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What IAM users, members and customers of other sites are kept from. */
final class PermissionTest {

  private final GatewayFixture gateway = BssRoutes.gateway();

  @Test
  void an_iam_user_may_do_what_was_granted() {
    assertThat(gateway.send(ORDERS.signedBy(login(VIEWER))).status()).isEqualTo(200);
  }

  @Test
  void an_iam_user_without_the_action_is_told_its_name() {
    Reply reply = gateway.send(BALANCES.signedBy(login(VIEWER)));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply))
        .isEqualTo(
            error(
                "CBC.0151",
                "user access denied.checkCustomerPermission,"
                    + "correct permission code is billing:balance:view"));
    assertThat(gateway.refusedBy()).isEqualTo("gateway.permission.action-granted");
  }

  /** The cancellation of orders is known under its older action only. */
  @Test
  void an_action_without_a_newer_name_is_told_by_its_older_one() {
    GivenCall cancel =
        GivenCall.post("/v2/orders/customer-orders/cancel", "{\"order_id\":\"CS1\"}")
            .withMethod("PUT");

    Reply reply = gateway.send(cancel.signedBy(login(VIEWER)));

    assertThat(json(reply).path("error_msg").asString()).endsWith(" bss:order:update");
  }

  @Test
  void the_older_action_is_enough_and_a_star_stands_for_any_text() {
    assertThat(gateway.send(BALANCES.signedBy(login(AUDITOR))).status()).isEqualTo(200);
    assertThat(gateway.send(PAY.signedBy(login(AUDITOR))).status()).isEqualTo(403);
  }

  @Test
  void an_action_that_only_trims_lets_the_call_pass() {
    Reply trimmed = gateway.send(DISCOUNTS.signedBy(login(VIEWER)));

    assertThat(trimmed.status()).isEqualTo(200);
    assertThat(json(trimmed).has("discounts")).isFalse();
    assertThat(json(gateway.send(DISCOUNTS.signedBy(login(AUDITOR)))).has("discounts")).isTrue();
  }

  @Test
  void the_account_itself_may_do_everything() {
    assertThat(gateway.send(PAY.signedBy(login("acme-dev"))).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme-dev", "solo"})
  void only_masters_may_call_what_is_for_masters(String name) {
    Reply reply = gateway.send(MEMBERS.signedBy(login(name)));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("CBC.0151");
    assertThat(gateway.refusedBy()).isEqualTo("gateway.permission.enterprise-master");
  }

  @Test
  void a_master_gets_through() {
    gateway.send(MEMBERS.signedBy(login("acme")));

    assertThat(gateway.refusedBy()).doesNotStartWith("gateway.permission");
  }

  @Test
  void an_iam_user_of_a_master_needs_the_action_as_well() {
    gateway.send(MEMBERS.signedBy(login(VIEWER)));

    assertThat(gateway.refusedBy()).isEqualTo("gateway.permission.action-granted");
  }

  @Test
  void parameters_come_before_permissions() {
    GivenCall cards = GivenCall.get("/v2/promotions/benefits/stored-value-cards?status=1");

    assertThat(gateway.send(cards.signedBy(login(VIEWER))).status()).isEqualTo(403);
    gateway.send(cards.withTarget(cards.target() + "&limit=0").signedBy(login(VIEWER)));
    assertThat(gateway.refusedBy()).isEqualTo("gateway.check.parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=10", "limit=0", "limit=ten"})
  void a_customer_of_another_site_is_refused_before_its_parameters(String query) {
    GivenCall call = GivenCall.get("/v2/orders/customer-orders?" + query);

    Reply reply = gateway.send(call.signedBy(login("globex")));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply))
        .isEqualTo(
            error(
                "CBC.0156",
                "Access denied. The customer does not belong to the website you are now at."));
    assertThat(gateway.refusedBy()).isEqualTo("gateway.site.china-only");
  }

  private static JsonNode error(String code, String text) {
    return Json.object().put("error_code", code).put("error_msg", text);
  }
}
