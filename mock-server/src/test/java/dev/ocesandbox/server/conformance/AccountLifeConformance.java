// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account may do before it is open, while it is frozen, and after it is closed. */
@OnBothTargets
class AccountLifeConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final NewAccounts accounts;

  AccountLifeConformance(Target target) {
    accounts = NewAccounts.of(target);
  }

  private int status(String name) {
    return accounts.member(name).path("status").asInt();
  }

  private TestServer.Answer balances(JsonNode account) {
    return accounts.world().get(account, BALANCES);
  }

  private void assertCannotCall(JsonNode account) {
    assertRefused(balances(account), 401, "APIGW.0301", "gateway.auth.account-open");
    TestServer.Answer login = NewAccounts.logIn(account);
    assertThat(login.status()).isEqualTo(401);
    assertThat(login.explained().at("/rule/id").asString()).isEqualTo("iam.token.password-matches");
    TestServer.Answer domains =
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + "/v3/auth/domains"))
                .header("X-Auth-Token", account.path("token").asString())
                .GET());
    assertThat(domains.status()).isEqualTo(401);
    assertThat(domains.body().at("/error/code").asString("none")).isNotEqualTo("none");
  }

  @Test
  void the_documented_states_come_before_an_account_can_be_used() {
    accounts.settings(TestServer.json().put("account_opening", "documented"));
    // rule enterprise.accounts.opening
    assertThat(accounts.create(accounts.request("the-team")).applied())
        .contains("enterprise.accounts.opening");
    JsonNode team = accounts.account("the-team");
    assertThat(status("the-team")).isEqualTo(101);
    assertCannotCall(team);

    JsonNode registered = accounts.world().advance("PT1M");
    assertThat(status("the-team")).isEqualTo(2);
    assertCannotCall(team);
    JsonNode opened = accounts.world().advance("PT4M");

    assertThat(status("the-team")).isEqualTo(1);
    assertThat(registered.at("/events/0/type").asString()).isEqualTo("account-registered");
    assertThat(opened.at("/events/0/type").asString()).isEqualTo("account-opened");
    assertThat(opened.at("/events/0/account").asString()).isEqualTo("the-team");
    assertThat(opened.at("/events/0/subject")).isEqualTo(team.path("customer_id"));
    assertThat(balances(team).status()).isEqualTo(200);
    assertThat(NewAccounts.logIn(team).status()).isEqualTo(201);
  }

  @Test
  void a_state_that_somebody_has_set_is_not_overtaken() {
    accounts.settings(TestServer.json().put("account_opening", "documented"));
    accounts.created("the-team");
    accounts.acme().set("the-team", TestServer.json().put("status", 102));

    accounts.world().advance("P1D");

    assertThat(status("the-team")).isEqualTo(102);
  }

  @Test
  void an_account_that_is_not_open_gets_no_money() {
    accounts.settings(TestServer.json().put("account_opening", "documented"));
    String id = accounts.created("the-team").path("customer_id").asString();

    assertRefused(
        accounts.acme().allocate(Enterprise.transfer(id, "1.00", "t1")),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-normal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"frozen\":true}", "{\"status\":3}"})
  void a_frozen_account_reads_and_changes_nothing(String change) {
    Shop dev = accounts.acme().acme().as("acme-dev");
    String order = dev.buy("10.00");
    accounts.acme().set("acme-dev", (ObjectNode) Json.read(change));

    assertThat(balances(accounts.world().account("acme-dev")).status()).isEqualTo(200);
    assertThat(dev.listedIds("order_id=" + order)).containsExactly(order);
    String before = dev.everything();
    assertRefused(dev.pay(order), 403, "CBC.0155", "gateway.permission.account-not-frozen");
    assertThat(dev.everything()).isEqualTo(before);

    accounts.acme().set("acme-dev", TestServer.json().put("frozen", false).put("status", 1));
    dev.paid(order);
  }

  @Test
  void a_frozen_master_creates_no_accounts() {
    accounts.acme().set("acme", TestServer.json().put("frozen", true));

    assertRefused(
        accounts.create(accounts.request("the-team")),
        403,
        "CBC.0155",
        "gateway.permission.account-not-frozen");
    assertRefused(
        accounts.send(NewAccounts.sms(NewAccounts.PHONE)),
        403,
        "CBC.0155",
        "gateway.permission.account-not-frozen");
  }

  @Test
  void a_closed_account_gives_back_what_it_was_given_and_cannot_call() {
    JsonNode team = accounts.created("the-team");
    String id = team.path("customer_id").asString();
    accounts.acme().allocate(Enterprise.transfer(id, "100.00", "t1"));
    String token = NewAccounts.logIn(team).raw().headers().firstValue("X-Subject-Token").get();

    accounts.acme().set("the-team", TestServer.json().put("status", 4));

    assertCannotCall(team);
    assertThat(balances(TestServer.json().put("token", token)).status()).isEqualTo(401);
    JsonNode closed = accounts.account("the-team");
    assertThat(closed.path("balance").asString()).isEqualTo("0.00");
    assertThat(closed.path("password")).isEqualTo(team.path("password"));
    assertThat(accounts.acme().acme().balance(1)).isEqualTo("1000.00");
    assertThat(accounts.acme().records("acme", Enterprise.CASH))
        .first()
        .asString()
        .contains("UNBIND");
    assertThat(status("the-team")).isEqualTo(4);
    assertRefused(
        accounts.create(accounts.request("the-team")),
        400,
        "CBC.99000031",
        "enterprise.accounts.name");
  }

  @Test
  void an_account_that_is_opened_again_calls_again() {
    JsonNode team = accounts.created("the-team");
    accounts.acme().set("the-team", TestServer.json().put("status", 4));

    accounts.acme().set("the-team", TestServer.json().put("status", 1));

    assertThat(balances(team).status()).isEqualTo(200);
  }

  @Test
  void a_preview_refuses_what_the_account_may_not_do() {
    Shop dev = accounts.acme().acme().as("acme-dev");
    String order = dev.buy("10.00");
    accounts.acme().set("acme-dev", TestServer.json().put("frozen", true));
    ObjectNode request =
        TestServer.json()
            .put("account", "acme-dev")
            .put("method", "POST")
            .put("path", "/v3/orders/customer-orders/pay");
    request
        .putObject("body")
        .put("order_id", order)
        .put("use_coupon", "NO")
        .put("use_discount", "NO");

    JsonNode preview = accounts.world().control("POST", "/preview", request);

    assertThat(preview.toString()).contains("CBC.0155");
    assertThat(Map.of("status", dev.status(order))).containsEntry("status", 6);
  }
}
