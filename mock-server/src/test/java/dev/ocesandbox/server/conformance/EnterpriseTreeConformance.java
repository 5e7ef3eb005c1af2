// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The units and members of an enterprise. */
@OnBothTargets
class EnterpriseTreeConformance {

  private final Enterprise acme;

  EnterpriseTreeConformance(Target target) {
    acme = Enterprise.of(target);
  }

  private String unit(String name, String parent) {
    ObjectNode body = TestServer.json().put("name", name);
    if (!parent.isEmpty()) {
      body.put("parent", parent);
    }
    return acme.world().control("POST", "/accounts/acme/units", body).path("party_id").asString();
  }

  private JsonNode tree(String query) {
    return acme.get("enterprise-organizations" + query).body();
  }

  @Test
  void the_tree_is_shown_whole_or_one_level_at_a_time() {
    String research = unit("Research", "");
    String lab = unit("Lab", research);

    // rule enterprise.organizations.root-only-without-parent
    JsonNode top = tree("");
    JsonNode first = top.path("child_nodes").path(0);
    assertThat(top.path("root_id").asString()).containsOnlyDigits();
    assertThat(first.path("id").asString()).isEqualTo(research);
    assertThat(first.path("child_nodes").isNull()).isTrue();
    assertThat(
            tree("?recursive_query=1")
                .path("child_nodes")
                .path(0)
                .path("child_nodes")
                .path(0)
                .path("id")
                .asString())
        .isEqualTo(lab);
    JsonNode below = tree("?parent_id=" + research);
    assertThat(below.path("root_id").isNull()).isTrue();
    assertThat(below.path("child_nodes").path(0).path("name").asString()).isEqualTo("Lab");
  }

  @Test
  void an_unknown_parent_has_no_children_and_letters_are_refused() {
    // rule enterprise.organizations.unknown-parent-is-empty
    assertThat(tree("?parent_id=42").path("child_nodes").size()).isZero();
    assertRefused(
        acme.get("enterprise-organizations?parent_id=4a"),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  private List<String> members(String query) {
    return acme.get("sub-customers" + query)
        .body()
        .path("sub_customer_infos")
        .valueStream()
        .map(one -> one.path("name").asString())
        .toList();
  }

  @Test
  void members_are_found_by_name_and_unit() {
    String research = unit("Research", "");
    acme.set("acme-dev", TestServer.json().put("unit", research));

    // rules enterprise.members.filters-combine, enterprise.members.closed-still-listed
    acme.set("acme-lab", TestServer.json().put("status", 4));
    assertThat(members("")).contains("acme-dev", "acme-lab").isSorted();
    assertThat(members("?sub_customer_account_name=dev")).isEmpty();
    assertThat(members("?sub_customer_account_name=dev&fuzzy_query=1")).containsExactly("acme-dev");
    assertThat(members("?sub_customer_account_name=")).isEmpty();
    assertThat(members("?org_id=" + research)).containsExactly("acme-dev");
    assertThat(members("?offset=1&limit=1")).containsExactly("acme-lab");
    JsonNode shown =
        acme.get("sub-customers?sub_customer_account_name=acme-dev")
            .body()
            .path("sub_customer_infos")
            .path(0);
    assertThat(shown.path("org_name").asString()).isEqualTo("Research");
    assertThat(shown.path("id").asString()).isEqualTo(acme.dev());
  }

  @Test
  void only_a_master_asks() {
    assertRefused(
        acme.world().get("acme-dev", Enterprise.ROOT + "sub-customers"),
        403,
        "CBC.0151",
        "gateway.permission.enterprise-master");
  }

  @Test
  void settings_that_cannot_be_are_refused_and_say_why() {
    // rule control.body-valid
    assertThat(said("acme", TestServer.json().put("relation", "same")))
        .isEqualTo("relation: \"same\" is only for a member, which has a master");
    assertThat(said("acme-dev", TestServer.json().put("master", "acme-lab")))
        .isEqualTo("master: \"acme-lab\" is not another account that can be a master");
    assertThat(said("acme-dev", TestServer.json().put("unit", "42")))
        .isEqualTo("unit: \"42\" is not a unit of the enterprise");
    // rules control.unit-exists, control.enterprise-master, control.unit-depth
    assertThat(unitRefusal("acme", "42")).isEqualTo("control.unit-exists");
    assertThat(unitRefusal("acme-dev", "")).isEqualTo("control.enterprise-master");
    String parent = "";
    for (int level = 1; level <= 20; level++) {
      parent = unit("Level " + level, parent);
    }
    assertThat(unitRefusal("acme", parent)).isEqualTo("control.unit-depth");
  }

  private String said(String account, ObjectNode change) {
    return acme.trySet(account, change).body().path("detail").asString();
  }

  private String unitRefusal(String account, String parent) {
    return TestServer.control(
            "POST",
            "/worlds/" + acme.world().id() + "/accounts/" + account + "/units",
            TestServer.json().put("name", "More").put("parent", parent))
        .body()
        .path("type")
        .asString()
        .replace("urn:oce-sandbox:rule:", "");
  }

  @Test
  void enterprises_turn_projects_on_and_persons_cannot() {
    String path = "/v2/enterprises/enterprise-projects/authority";
    // rule enterprise.projects.stay-on
    assertThat(acme.world().post("acme-ops", path, TestServer.json()).status()).isEqualTo(204);
    assertThat(acme.world().post("acme-ops", path, TestServer.json()).applied())
        .contains("enterprise.projects.stay-on");

    var refused = acme.world().post("solo", path, TestServer.json());
    assertRefused(refused, 400, "CBC.99007004", "enterprise.projects.only-enterprises");
    assertThat(Enterprise.items(refused)).containsExactly("SELF_OPEN_ONLY_FOR_ENT_AND_INTR_CUST");
  }

  @Test
  void a_coupon_says_who_issued_it_and_what_for() {
    acme.world()
        .coupon(
            "acme",
            TestServer.json()
                .put("type", "cash")
                .put("amount", "5.00")
                .put("kind", "test")
                .put("issuer", "partner"));
    acme.world().cashCoupon("acme", "6.00");

    assertThat(acme.world().control("GET", "/state").findValues("origin"))
        .extracting(JsonNode::toString)
        .containsExactlyInAnyOrder(
            "{\"kind\":\"TEST\",\"issuer\":\"PARTNER\"}",
            "{\"kind\":\"COMMERCIAL\",\"issuer\":\"VENDOR\"}");
  }
}
