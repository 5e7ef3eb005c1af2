// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldControlTest {

  private static final String WORLDS = "/_sandbox/worlds";
  private static final String ORDERS = "/v2/orders/customer-orders";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Answered create(String body) {
    Answered world = sandbox.post(WORLDS, body);
    assertThat(world.status()).as(world.text()).isEqualTo(201);
    return world;
  }

  private Answered in(Answered world, String path) {
    return sandbox.get(WORLDS + "/" + world.at("/id") + path);
  }

  private Answered api(Answered world, String target) {
    String token = world.at("/accounts/0/token");
    return sandbox.send("GET", target, Map.of("X-Auth-Token", token), "");
  }

  private String order(String worldId) {
    Answered order =
        sandbox.post(WORLDS + "/" + worldId + "/orders", StaffOrders.order("80.00", "false"));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    return order.at("/order_id");
  }

  @Test
  void a_new_world_has_the_same_accounts_with_fresh_credentials() {
    Answered world = create("{\"clock\": \"2026-03-01T00:00:00Z\"}");
    Answered origin = sandbox.get(WORLDS + "/default");

    assertThat(world.at("/scenario")).isEqualTo("empty");
    assertThat(world.json().has("from")).isFalse();
    assertThat(world.at("/now")).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(world.at("/mode")).isEqualTo("frozen");
    assertThat(world.at("/seed")).isEqualTo("1");
    assertThat(world.json().path("accounts")).hasSize(6);
    for (String field : new String[] {"access_key", "secret_key", "token", "password"}) {
      assertThat(world.at("/accounts/0/" + field)).isNotEqualTo(origin.at("/accounts/0/" + field));
    }
    assertThat(world.at("/accounts/0/customer_id")).isEqualTo(origin.at("/accounts/0/customer_id"));
    assertThat(world.at("/accounts/0/domain_name")).isEqualTo("acme@" + world.at("/id"));
    assertThat(in(world, "").text()).isEqualTo(world.text());
  }

  @Test
  void the_credentials_of_a_caller_choose_the_world() {
    Answered world = create("{}");

    String id = order(world.at("/id"));

    assertThat(api(world, ORDERS).at("/order_infos/0/order_id")).isEqualTo(id);
    assertThat(sandbox.api("acme", ORDERS).at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_wrong_signature_stands_in_the_log_of_the_world_whose_key_it_was_made_with() {
    Answered world = create("{}");
    Map<String, String> headers =
        Map.of(
            "X-Sdk-Date",
            "20260115T083000Z",
            "Authorization",
            "SDK-HMAC-SHA256 Access=%s, SignedHeaders=host;x-sdk-date, Signature=%s"
                .formatted(world.at("/accounts/0/access_key"), "0".repeat(64)));

    Answered refused = sandbox.send("GET", ORDERS, headers, "");

    assertThat(refused.status()).isEqualTo(401);
    Answered listed = in(world, "/requests");
    assertThat(listed.at("/requests/0/rule")).isEqualTo("gateway.auth.signature-matches");
    assertThat(listed.json().at("/requests/0").has("account")).isFalse();
    assertThat(sandbox.get(WORLDS + "/default/requests").at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_world_needs_no_body_and_then_runs_in_real_time() {
    Answered world = create("");

    assertThat(world.at("/mode")).isEqualTo("real");
    assertThat(world.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
  }

  @Test
  void a_world_can_begin_with_a_scenario_that_has_a_history() {
    Answered world = create("{\"scenario\": \"default\", \"clock\": \"frozen\", \"seed\": 7}");

    assertThat(world.at("/scenario")).isEqualTo("default");
    assertThat(world.at("/seed")).isEqualTo("7");
    assertThat(world.at("/accounts/0/balance")).isNotEqualTo("0.00");
    assertThat(api(world, ORDERS).json().path("total_count").asInt()).isPositive();
  }

  @Test
  void the_same_seed_and_clock_give_the_same_ids() {
    String body = "{\"seed\": 42, \"clock\": \"2026-03-01T00:00:00Z\"}";

    String one = order(create(body).at("/id"));
    String two = order(create(body).at("/id"));
    String other = order(create(body.replace("42", "43")).at("/id"));

    assertThat(two).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void a_fork_begins_as_its_origin_is_and_goes_its_own_way() {
    String id = order("default");

    Answered fork = create("{\"from\": \"default\"}");
    sandbox.post(WORLDS + "/default/accounts/acme/top-ups", "{\"amount\": 5}");

    assertThat(fork.at("/from")).isEqualTo("default");
    assertThat(fork.at("/scenario")).isEqualTo("empty");
    assertThat(fork.at("/mode")).isEqualTo("frozen");
    assertThat(api(fork, ORDERS).at("/order_infos/0/order_id")).isEqualTo(id);
    assertThat(in(fork, "/accounts/acme").at("/balance")).isEqualTo("0.00");
  }

  @Test
  void a_fork_can_begin_later_when_what_is_due_has_happened() {
    order("default");

    Answered fork = create("{\"from\": \"default\", \"clock\": \"2026-02-15T08:30:00Z\"}");

    assertThat(fork.at("/now")).isEqualTo("2026-02-15T08:30:00Z");
    assertThat(api(fork, ORDERS).at("/order_infos/0/status")).isEqualTo("4");
    assertThat(sandbox.api("acme", ORDERS).at("/order_infos/0/status")).isEqualTo("6");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"scenario\": \"shop\"}', 400, control.scenario-known, scenario",
    "'{\"from\": \"default\", \"scenario\": \"empty\"}', 400, control.scenario-known, scenario",
    "'{\"from\": \"default\", \"seed\": 2}', 400, control.scenario-known, seed",
    "'{\"from\": \"w-17\"}', 404, control.world-exists, ''",
    "'{\"from\": \"default\", \"clock\": \"2026-01-15T08:29:59Z\"}', 409, control.clock-forward, ''",
    "'{\"from\": \"default\", \"clock\": \"2126-01-15T08:30:01Z\"}', 400, control.clock-reach, ''",
    "'{\"clock\": \"2026-02-30T00:00:00Z\"}', 400, control.body-valid, clock",
    "'{\"clock\": \"fast\"}', 400, control.body-valid, clock",
    "'{\"seed\": \"seven\"}', 400, control.body-valid, seed",
    "'{\"seed\": 9223372036854775808}', 400, control.body-valid, seed",
    "'{\"senario\": \"empty\"}', 400, control.body-valid, senario",
    "'[1]', 400, control.body-valid, body",
    "'{', 400, control.body-valid, body"
  })
  void a_world_that_cannot_be_is_refused(String body, int status, String rule, String field) {
    Answered refused = sandbox.post(WORLDS, body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.at("/field")).isEqualTo(field);
    assertThat(sandbox.get(WORLDS).at("/total_count")).isEqualTo("1");
  }

  @Test
  void worlds_are_listed_oldest_first() {
    sandbox.wall(ControlFixture.NOW.plusSeconds(1));
    Answered one = create("{}");
    sandbox.wall(ControlFixture.NOW.plusSeconds(2));
    Answered two = create("{\"from\": \"default\"}");

    Answered all = sandbox.get(WORLDS);
    Answered page = sandbox.get(WORLDS + "?offset=1&limit=1");

    assertThat(all.at("/total_count")).isEqualTo("3");
    assertThat(all.at("/worlds/0/id")).isEqualTo("default");
    assertThat(all.at("/worlds/2/id")).isEqualTo(two.at("/id"));
    assertThat(all.at("/worlds/2/from")).isEqualTo("default");
    assertThat(all.at("/worlds/2/created_at")).isEqualTo("2026-01-15T08:30:02Z");
    assertThat(page.json().path("worlds")).hasSize(1);
    assertThat(page.at("/worlds/0/id")).isEqualTo(one.at("/id"));
  }

  @Test
  void a_deleted_world_takes_its_credentials_and_its_log_along() {
    Answered world = create("{}");
    Answered call = api(world, ORDERS);

    Answered deleted = sandbox.delete(WORLDS + "/" + world.at("/id"));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(in(world, "").rule()).isEqualTo("control.world-exists");
    assertThat(api(world, ORDERS).status()).isEqualTo(401);
    assertThat(sandbox.get("/_sandbox/explain/" + call.requestId()).rule())
        .isEqualTo("control.request-logged");
  }

  @Test
  void the_default_world_stays() {
    Answered deleted = sandbox.delete(WORLDS + "/default");

    assertThat(deleted.status()).isEqualTo(409);
    assertThat(deleted.rule()).isEqualTo("control.default-world-stays");
  }

  @Test
  void a_reset_puts_everything_back_but_the_credentials() {
    order("default");
    sandbox.post(WORLDS + "/default/accounts/acme/top-ups", "{\"amount\": 5}");
    sandbox.post(WORLDS + "/default/clock/advance", "{\"by\": \"P1Y\"}");
    sandbox.api("acme", ORDERS);

    Answered reset = sandbox.post(WORLDS + "/default/reset", "");

    assertThat(reset.status()).isEqualTo(200);
    assertThat(reset.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(reset.at("/accounts/0/balance")).isEqualTo("0.00");
    assertThat(sandbox.get(WORLDS + "/default/requests").at("/total_count")).isEqualTo("0");
    assertThat(sandbox.api("acme", ORDERS).at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_reset_fork_is_as_it_was_forked() {
    order("default");
    Answered fork = create("{\"from\": \"default\"}");
    order(fork.at("/id"));

    sandbox.post(WORLDS + "/" + fork.at("/id") + "/reset", "");

    assertThat(api(fork, ORDERS).at("/total_count")).isEqualTo("1");
  }

  @Test
  void the_least_recently_used_world_makes_room() {
    ControlFixture small = ControlFixture.startWithMaxWorlds(3);
    String first = small.post(WORLDS, "{}").at("/id");
    Answered second = small.post(WORLDS, "{}");
    small.get(WORLDS + "/" + first);

    small.post(WORLDS, "{}");

    assertThat(small.get(WORLDS).at("/total_count")).isEqualTo("3");
    assertThat(small.get(WORLDS + "/" + first).status()).isEqualTo(200);
    assertThat(small.get(WORLDS + "/" + second.at("/id")).status()).isEqualTo(404);
    Map<String, String> token = Map.of("X-Auth-Token", second.at("/accounts/0/token"));
    assertThat(small.send("GET", ORDERS, token, "").status()).isEqualTo(401);
  }

  @Test
  void where_there_is_room_for_the_default_world_only_none_can_be_made() {
    ControlFixture tiny = ControlFixture.startWithMaxWorlds(1);

    Answered refused = tiny.post(WORLDS, "{}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.world-limit");
    assertThat(tiny.get(WORLDS).at("/total_count")).isEqualTo("1");
  }
}
