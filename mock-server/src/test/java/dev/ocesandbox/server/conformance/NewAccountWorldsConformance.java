// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.NewAccounts.PASSWORD;
import static dev.ocesandbox.server.conformance.NewAccounts.PHONE;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** New accounts in forks, snapshots, exports and in other worlds. */
@OnBothTargets
class NewAccountWorldsConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final NewAccounts accounts;

  NewAccountWorldsConformance(Target target) {
    accounts = NewAccounts.of(target);
  }

  private static void assertOpen(TestWorld world, JsonNode account) {
    assertThat(account.path("password").asString()).isEqualTo(PASSWORD);
    assertThat(account.path("domain_name").asString()).isEqualTo("the-team@" + world.id());
    assertThat(world.get(account, BALANCES).status()).isEqualTo(200);
    assertThat(NewAccounts.logIn(account).status()).isEqualTo(201);
    assertThat(
            new TestWorld(world.id(), Map.of("the-team", account))
                .sdk("the-team")
                .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                .getHttpStatusCode())
        .isEqualTo(200);
  }

  private static JsonNode team(TestWorld world) {
    return world.control("GET", "/accounts/the-team");
  }

  @Test
  void a_fork_has_fresh_keys_and_the_given_password() {
    JsonNode here = accounts.created("the-team");
    TestWorld fork = TestWorld.create(TestServer.json().put("from", accounts.world().id()));

    JsonNode there = team(fork);
    assertOpen(fork, there);
    assertThat(there.path("customer_id")).isEqualTo(here.path("customer_id"));
    assertThat(there.path("access_key")).isNotEqualTo(here.path("access_key"));
    assertThat(there.path("token")).isNotEqualTo(here.path("token"));
    assertOpen(accounts.world(), here);
  }

  @Test
  void an_export_holds_the_account_its_password_and_the_codes() {
    String code = accounts.code(PHONE);
    accounts.created("the-team");
    accounts.created("-other");
    JsonNode export = accounts.world().control("GET", "/export");
    TestWorld imported = TestWorld.imported(export);

    assertOpen(imported, team(imported));
    NewAccounts there = new NewAccounts(new Enterprise(new Shop(imported, "acme")));
    assertThat(there.members()).endsWith("the-team", "-other");
    there.created(there.request("later-team", PHONE, code));
    assertThat(imported.control("GET", "/export").toString()).contains(PASSWORD);
    assertThat(accounts.world().control("GET", "/state").toString())
        .doesNotContain(PASSWORD)
        .contains("\"password\":\"****\"");
  }

  @Test
  void odd_texts_survive_an_export() {
    String odd = "<&>'\\\"\\u202e\\ud83d\\ude00\\n";
    postRaw("sm-verification-code", "{\"mobile_phone\":\"" + odd + "\"}");
    String code = accounts.messages().get(0).path("code").asString();
    postRaw(
        "sub-customers",
        "{\"party_id\":\""
            + accounts.root()
            + "\",\"display_name\":\""
            + odd
            + "\",\"new_sub_customer\":{\"customer_name\":\"the-team\",\"password\":\""
            + PASSWORD
            + "\",\"mobile_phone\":\""
            + odd
            + "\",\"verification_code\":\""
            + code
            + "\"}}");
    TestWorld imported = TestWorld.imported(accounts.world().control("GET", "/export"));

    assertOpen(imported, team(imported));
    JsonNode there = new NewAccounts(new Enterprise(new Shop(imported, "acme"))).member("the-team");
    assertThat(there).isEqualTo(accounts.member("the-team"));
    assertThat(there.path("display_name").asString()).contains("<&>'\"");
  }

  private void postRaw(String path, String body) {
    TestServer.Answer answer =
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + Enterprise.ROOT + path))
                .header("X-Auth-Token", accounts.world().account("acme").path("token").asString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
  }

  @Test
  void a_snapshot_and_a_reset_take_the_account_with_them() {
    JsonNode team = accounts.created("the-team");
    String later = accounts.world().control("POST", "/snapshots").path("snapshot_id").asString();

    accounts.world().control("POST", "/reset");
    assertThat(accounts.world().get(team, BALANCES).status()).isEqualTo(401);
    assertThat(NewAccounts.logIn(team).status()).isEqualTo(401);

    accounts.world().control("POST", "/snapshots/" + later + "/restore");
    assertOpen(accounts.world(), team);
  }

  @Test
  void a_deleted_world_closes_its_accounts() {
    JsonNode team = accounts.created("the-team");

    accounts.world().control("DELETE", "");

    assertThat(accounts.world().get(team, BALANCES).status()).isEqualTo(401);
    assertThat(NewAccounts.logIn(team).status()).isEqualTo(401);
  }

  @Test
  void the_same_seed_and_requests_give_the_same_ids_and_codes() {
    TestWorld one = TestWorld.create(Target.request("empty").put("seed", 7));
    TestWorld other = TestWorld.create(Target.request("empty").put("seed", 7));
    List<String> seen = new ArrayList<>();
    for (TestWorld world : List.of(one, other)) {
      NewAccounts there = new NewAccounts(new Enterprise(new Shop(world, "acme")));
      String code = there.code(PHONE);
      seen.add(
          code
              + there
                  .created(there.request("the-team", PHONE, code))
                  .path("customer_id")
                  .asString());
    }

    assertThat(seen.get(0)).isEqualTo(seen.get(1));
  }

  @Test
  void of_two_creations_of_one_name_at_once_one_wins() {
    ObjectNode request = accounts.request("the-team");

    List<CompletableFuture<TestServer.Answer>> running =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> accounts.create(request)))
            .toList();
    List<Integer> statuses = running.stream().map(one -> one.join().status()).toList();

    assertThat(statuses).containsOnlyOnce(204).filteredOn(status -> status == 400).hasSize(7);
    assertThat(accounts.members()).containsOnlyOnce("the-team");
  }

  @Test
  void one_code_makes_one_account_even_at_once() {
    ObjectNode first = accounts.request("team-1", PHONE, accounts.code(PHONE));
    ObjectNode second = first.deepCopy();
    NewAccounts.customer(second).put("customer_name", "team-2");

    List<Integer> statuses =
        List.of(first, second).stream()
            .map(one -> CompletableFuture.supplyAsync(() -> accounts.create(one).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsExactlyInAnyOrder(204, 400);
  }

  @Test
  void no_two_accounts_share_an_id_a_key_or_a_token() {
    accounts.settings(TestServer.json().put("member_limit", 100));
    for (int i = 0; i < 60; i++) {
      accounts.created("team-" + i);
    }
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (JsonNode one : accounts.world().control("GET", "/accounts").path("accounts")) {
      for (String field : List.of("customer_id", "access_key", "secret_key", "token")) {
        seen.add(one.path(field).asString());
        count++;
      }
    }

    assertThat(count).isGreaterThan(60 * 4);
    assertThat(seen).hasSize(count);
  }

  @Test
  void the_log_and_explain_show_neither_the_password_nor_the_code() {
    String code = accounts.code(PHONE);
    ObjectNode request = accounts.request("the-team", PHONE, code);
    TestServer.Answer created = accounts.create(request);
    NewAccounts.customer(request).put("customer_name", "no");
    TestServer.Answer refused = accounts.create(request);
    assertRefused(refused, 400, "CBC.99000031", "enterprise.accounts.name");

    for (TestServer.Answer one : List.of(created, refused)) {
      assertThat(one.explained().toString()).doesNotContain(PASSWORD).doesNotContain(code);
    }
    ObjectNode preview =
        TestServer.json()
            .put("account", "acme")
            .put("method", "POST")
            .put("path", Enterprise.ROOT + "sub-customers");
    preview.set("body", accounts.request("later-team"));
    JsonNode previewed = accounts.world().control("POST", "/preview", preview);
    assertThat(previewed.path("status").asInt()).as("%s", previewed).isEqualTo(204);
    assertThat(previewed.toString()).doesNotContain(PASSWORD);
    assertThat(accounts.members()).doesNotContain("later-team");
    assertThat(accounts.world().control("GET", "/requests").toString())
        .contains("the-team")
        .doesNotContain(PASSWORD)
        .doesNotContain("\"" + code + "\"");
  }
}
