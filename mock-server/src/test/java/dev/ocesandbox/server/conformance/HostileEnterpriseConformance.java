// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be of an enterprise is refused in both languages, and nothing changes. */
class HostileEnterpriseConformance {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

  private final Shop acme = Shop.emptyAcme();
  private final String everything = acme.everything();

  private TestServer.Answer send(String method, String path, String body, String language) {
    URI uri =
        URI.create(
            "%s/_sandbox/worlds/%s/accounts/%s"
                .formatted(TestServer.endpoint(), acme.world().id(), path));
    return TestServer.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-Language", language)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Expects a refusal, and returns what it says in English. */
  private String refused(String method, String path, String body) {
    TestServer.Answer english = send(method, path, body, "en_US");
    TestServer.Answer chinese = send(method, path, body, "zh_CN");
    String said = english.body().path("detail").asString();
    assertThat(english.status()).as("%s: %s", body, said).isBetween(400, 499);
    assertThat(chinese.status()).isEqualTo(english.status());
    assertThat(said).isNotBlank().doesNotContainPattern(CHINESE);
    assertThat(chinese.body().path("detail").asString()).containsPattern(CHINESE);
    assertThat(said.length()).as(said).isLessThan(600);
    assertThat(acme.everything()).as(body).isEqualTo(everything);
    return said;
  }

  private String setting(String account, String body) {
    return refused("PUT", account + "/enterprise", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"master\"",
        "{\"colour\": \"blue\"}",
        "{\"master\": 5}",
        "{\"master\": \"\"}",
        "{\"master\": \"nobody\"}",
        "{\"master\": \"acme-dev\"}",
        "{\"master\": \"acme-lab\"}",
        "{\"master\": \"solo\"}",
        "{\"master\": null, \"custody\": true}",
        "{\"master\": null, \"unit\": \"42\"}",
        "{\"relation\": \"cousin\"}",
        "{\"relation\": 1}",
        "{\"custody\": \"yes\"}",
        "{\"custody\": null}",
        "{\"same_real_name\": 1}",
        "{\"permissions\": \"READ_FINANCE_INFO\"}",
        "{\"permissions\": [\"read_finance_info\"]}",
        "{\"permissions\": [\"READ_FINANCE_INFO\", \"READ_FINANCE_INFO\"]}",
        "{\"permissions\": [1]}",
        "{\"unit\": 7}",
        "{\"unit\": \"\"}",
        "{\"unit\": \"42\"}",
        "{\"status\": 5}",
        "{\"status\": \"1x\"}",
        "{\"status\": 1.5}",
        "{\"status\": 99999999999999999999}",
        "{\"frozen\": \"no\"}",
        "{\"post_paid\": []}",
        "{\"reseller\": \"both\"}",
        "{\"overdue\": {}}",
        "{\"over_invoiced\": \"-1\"}",
        "{\"over_invoiced\": \"1.234\"}",
        "{\"over_invoiced\": \"1e5\"}",
        "{\"over_invoiced\": 1e400}",
        "{\"over_invoiced\": true}",
        "{\"over_invoiced\": \"99999999999999999999999\"}",
        "{\"obstacles\": \"CBC.99007461\"}",
        "{\"obstacles\": [\"NO_SUCH_ITEM\"]}",
        "{\"obstacles\": [\"CBC.99007461\", \"CBC.99007461\"]}",
        "{\"obstacles\": [{\"item\": 1}]}",
        // One field that is right does not carry one that is wrong.
        "{\"frozen\": true, \"unit\": \"42\"}",
        "{\"over_invoiced\": \"5.00\", \"obstacles\": [\"NO_SUCH_ITEM\"]}"
      })
  void what_a_member_cannot_be_is_refused(String body) {
    setting("acme-dev", body);
  }

  @Test
  void an_unknown_obstacle_is_named_with_the_nearest_ones() {
    assertThat(setting("acme-dev", "{\"obstacles\": [\"MUST_BE_SAME_ENTITY\"]}"))
        .contains("MUST_BE_SAME_ENTITY", "MUST_BE_SAME_SIGNING_ENTITY");
  }

  @Test
  void a_unit_has_a_name() {
    assertThat(refused("POST", "acme/units", "{\"name\": \" \"}"))
        .isEqualTo("name: \" \" must not be blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"master\": \"acme\"}",
        "{\"master\": \"acme-dev\"}",
        "{\"master\": \"globex\"}",
        "{\"relation\": \"same\"}",
        "{\"custody\": true}",
        "{\"same_real_name\": true}",
        "{\"permissions\": []}",
        "{\"unit\": \"42\"}"
      })
  void what_a_master_cannot_be_is_refused(String body) {
    setting("acme", body);
  }

  @Test
  void a_person_joins_no_enterprise() {
    assertThat(setting("solo", "{\"master\": \"acme\"}"))
        .isEqualTo(
            "master: \"acme\" is not possible for a personal account or one that has members");
    assertThat(setting("nobody", "{\"frozen\": true}")).contains("nobody");
  }

  @Test
  void a_unit_of_another_enterprise_is_none_of_its_own() {
    Shop other = Shop.emptyAcme();
    ObjectNode body = TestServer.json().put("name", "Elsewhere");
    String unit =
        other.world().control("POST", "/accounts/globex/units", body).path("party_id").asString();
    String change = TestServer.json().put("unit", unit).toString();
    String path = "/worlds/" + other.world().id() + "/accounts/acme-dev/enterprise";

    var refused = TestServer.control("PUT", path, Json.read(change));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("detail").asString())
        .isEqualTo("unit: \"" + unit + "\" is not a unit of the enterprise");
  }

  @Test
  void two_thousand_obstacles_are_too_many() {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      items.add("\"ITEM_" + i + "\"");
    }

    assertThat(setting("acme-dev", "{\"obstacles\": " + items + "}")).contains("obstacles");
    assertThat(setting("acme-dev", "{\"over_invoiced\": \"" + "9".repeat(5_000) + "\"}"))
        .contains("over_invoiced");
    assertThat(setting("acme-dev", "{\"master\": \"" + "a".repeat(5_000) + "\"}"))
        .contains("master");
  }

  @Test
  void a_unit_has_a_short_name_and_a_parent_that_exists() {
    for (String body :
        List.of(
            "{}",
            "{\"name\": \"\"}",
            "{\"name\": 5}",
            "{\"name\": \"" + "n".repeat(65) + "\"}",
            "{\"name\": \"x\", \"parent\": 3}",
            "{\"name\": \"x\", \"parent\": \"42\"}",
            "{\"name\": \"x\", \"parent\": \"" + "4".repeat(21) + "\"}",
            "{\"name\": \"x\", \"level\": 1}",
            "[]")) {
      refused("POST", "acme/units", body);
    }
    assertThat(refused("POST", "acme-dev/units", "{\"name\": \"x\"}"))
        .isEqualTo("acme-dev is not an enterprise master");
    refused("POST", "solo/units", "{\"name\": \"x\"}");
  }

  @Test
  void an_enterprise_has_at_most_a_thousand_units() {
    Shop full = Shop.emptyAcme();
    int before =
        full.world().control("GET", "/state?room=enterprise").at("/enterprise/units").size();
    for (int i = before; i < 1_000; i++) {
      full.world().control("POST", "/accounts/acme/units", TestServer.json().put("name", "U" + i));
    }
    String path = "/worlds/" + full.world().id() + "/accounts/acme/units";

    var refused = TestServer.control("POST", path, TestServer.json().put("name", "one more"));

    // rule control.unit-limit
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("detail").asString()).isEqualTo("acme has 1000 units already");
    String tree = Enterprise.ROOT + "enterprise-organizations?recursive_query=1";
    assertThat(full.get(tree).body().path("child_nodes")).hasSize(1_000);
    full.world().control("POST", "/accounts/globex/units", TestServer.json().put("name", "own"));
  }
}
