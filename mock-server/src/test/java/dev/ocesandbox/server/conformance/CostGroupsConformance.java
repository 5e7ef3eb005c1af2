// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.CostCenter.and;
import static dev.ocesandbox.server.conformance.CostCenter.by;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static dev.ocesandbox.server.conformance.CostCenter.where;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How costs are grouped, filtered and paged. */
@OnBothTargets
class CostGroupsConformance {

  private final CostCenter acme;
  private final Renewals renewals;
  private final String server;
  private final String disk;

  /** A server of 32.20 with a disk of 28.00, and something of 5.00 in another region. */
  CostGroupsConformance(Target target) {
    acme = CostCenter.rich(target);
    renewals = new Renewals(acme.shop());
    List<String> bought = renewals.bought(Renewals.server(), Renewals.disk());
    server = bought.get(0);
    disk = bought.get(1);
    renewals.bought(Renewals.oddity("5.00").put("region_code", "cn-east-3"));
  }

  private static ObjectNode november() {
    return query("2026-11", "2026-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLOUD_SERVICE_TYPE | hws.service.type.ec2 32.20, hws.service.type.ebs 28.00, hws.service.type.odd 5.00",
        "RESOURCE_TYPE | hws.resource.type.vm 32.20, hws.resource.type.volume 28.00, hws.resource.type.odd 5.00",
        "REGION_CODE | cn-north-4 60.20, cn-east-3 5.00",
        "RES_SPEC_CODE | s6.small.1.linux 32.20, GPSSD 28.00, odd.one 5.00",
        "CHARGING_MODE | 1 65.20",
        "BILL_TYPE | 1 65.20",
        "ENTERPRISE_PROJECT_ID | 0 65.20",
        "USAGE_TYPE | null 65.20",
        "AZ_CODE | null 65.20",
        "BE_ID | null 65.20"
      })
  void a_dimension_has_codes(String dimension, String groups) {
    // rules costs.groups.values, costs.groups.without-value, costs.groups.largest-first
    assertThat(acme.amounts(by(november(), dimension))).containsExactly(groups.split(", "));
  }

  @Test
  void accounts_are_named_by_their_ids() {
    String id = acme.shop().customerId();

    assertThat(acme.amounts(by(november(), "ASSOCIATED_ACCOUNT", "PAYER_ACCOUNT_ID")))
        .containsExactly(id + " " + id + " 65.20");
  }

  @Test
  void a_resource_has_a_value_of_four_parts() {
    // rule costs.groups.resource-is-composite
    String name = renewals.resource(disk).path("resource_name").asString();
    String value = "hws.service.type.ebs:hws.resource.type.volume:%s:%s".formatted(disk, name);
    assertThat(acme.amounts(by(november(), "RESOURCE_ID"))).hasSize(3).contains(value + " 28.00");
    assertThat(acme.amounts(where(november(), 0, "RESOURCE_ID", value))).containsExactly("1 28.00");
    assertThat(acme.amounts(where(november(), 0, "RESOURCE_ID", server)))
        .containsExactly("1 32.20");
  }

  @Test
  void what_is_not_provisioned_has_no_resource() {
    renewals.deliverByHand();
    acme.shop().paid(acme.shop().buy("1.00"));

    assertThat(acme.amounts(by(november(), "RESOURCE_ID")))
        .contains("hws.service.type.ec2:hws.resource.type.vm::null 1.00");
  }

  @Test
  void a_group_has_the_requested_keys_in_their_order() {
    JsonNode group =
        acme.groups(by(november(), "REGION_CODE", "CHARGING_MODE", "RESOURCE_TYPE")).get(0);

    // rule costs.groups.echo-keys
    assertThat(fields(group.path("dimensions").valueStream().toList(), "key", "value"))
        .containsExactly(
            "REGION_CODE cn-north-4", "CHARGING_MODE 1", "RESOURCE_TYPE hws.resource.type.vm");
    assertThat(group.path("costs").get(0).toString())
        .isEqualTo(
            "{\"time_dimension_value\":\"2026-11\",\"time_measure_id\":2,"
                + "\"amount\":\"32.20\",\"official_amount\":\"32.20\"}");
  }

  @Test
  void a_resource_that_moves_to_another_project_leaves_its_costs_behind() {
    acme.world()
        .control(
            "PUT", "/accounts/acme/features", TestServer.json().put("enterprise_projects", true));
    ObjectNode line = Renewals.oddity("7.00").put("enterprise_project_id", "web");
    String moving = renewals.bought(line).get(0);
    acme.world()
        .control(
            "PUT", "/resources/" + moving, TestServer.json().put("enterprise_project_id", "0"));

    // rule costs.amortized.past-days-stay
    assertThat(acme.amounts(by(november(), "ENTERPRISE_PROJECT_ID")))
        .containsExactly("0 65.20", "web 7.00");
    assertThat(acme.amounts(by(CostCenter.amortized(november()), "ENTERPRISE_PROJECT_ID")))
        .hasSize(2);
  }

  @Test
  void tags_and_cost_units_are_empty() {
    ObjectNode query = and(by(november(), "CHARGING_MODE"), "tag", "team");

    JsonNode group = acme.groups(and(query, "cost_unit", "unit")).get(0);

    assertThat(group.at("/dimensions/1").toString())
        .isEqualTo("{\"key\":\"RESOURCE_TAG\",\"value\":\"\"}");
    assertThat(group.at("/dimensions/2").toString())
        .isEqualTo("{\"key\":\"COST_UNIT\",\"value\":\"\"}");
    assertThat(acme.groups(where(november(), 0, "RESOURCE_TAG", "team=a"))).isEmpty();
    assertThat(acme.amounts(where(november(), 1, "COST_UNIT", "unit=a")))
        .containsExactly("1 65.20");
    assertThat(acme.amounts(where(november(), 0, "RESOURCE_TAG", ""))).containsExactly("1 65.20");
  }

  @Test
  void groups_of_one_amount_follow_their_values() {
    renewals.bought(Renewals.oddity("23.00").put("region_code", "cn-south-1"));
    renewals.bought(Renewals.disk().put("region_code", "cn-south-1"));

    assertThat(acme.amounts(by(november(), "RESOURCE_TYPE", "REGION_CODE")))
        .containsExactly(
            "hws.resource.type.vm cn-north-4 32.20",
            "hws.resource.type.volume cn-north-4 28.00",
            "hws.resource.type.volume cn-south-1 28.00",
            "hws.resource.type.odd cn-south-1 23.00",
            "hws.resource.type.odd cn-east-3 5.00");
  }

  @Test
  void filters_combine_and_the_values_of_one_do_not() {
    // rule costs.query.filters
    ObjectNode two = where(november(), 0, "REGION_CODE", "cn-north-4", "cn-east-3", "nowhere");
    assertThat(acme.amounts(two)).containsExactly("1 65.20");
    assertThat(acme.amounts(where(two, 1, "RES_SPEC_CODE", "GPSSD"))).containsExactly("1 37.20");
    assertThat(acme.amounts(where(two, 0, "CLOUD_SERVICE_TYPE", "hws.service.type.odd")))
        .containsExactly("1 5.00");
    assertThat(acme.groups(where(two, 0, "REGION_CODE", "CN-NORTH-4"))).isEmpty();
    assertThat(acme.amounts(where(november(), 0, "USAGE_TYPE", "null"))).containsExactly("1 65.20");
    assertThat(acme.groups(where(november(), 1, "CHARGING_MODE", "1"))).isEmpty();
  }

  @Test
  void a_filter_that_says_nothing_does_nothing() {
    ObjectNode query = where(november(), 0, "REGION_CODE");
    query.withArray("filters").addObject().put("operator", 0);
    query.withArray("filters").addObject().put("operator", 0).putNull("filter_factor");
    ObjectNode factor =
        query.withArray("filters").addObject().putNull("operator").putObject("filter_factor");
    factor.put("key", "REGION_CODE").putArray("value").add("nowhere");

    assertThat(acme.amounts(query)).containsExactly("1 65.20");
    assertThat(acme.amounts(november().putNull("filters"))).containsExactly("1 65.20");
  }

  @Test
  void pages_are_pages_of_groups() {
    // rule costs.query.pages-of-groups
    List<String> all = acme.amounts(by(november(), "RESOURCE_ID"));
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 4; offset++) {
      JsonNode page =
          acme.analyzed(by(november(), "RESOURCE_ID").put("limit", 1).put("offset", offset));
      assertThat(page.path("total_count").asInt()).isEqualTo(3);
      page.path("cost_data")
          .forEach(
              group ->
                  paged.add(
                      CostCenter.values(group) + " " + group.path("amount_by_costs").asString()));
    }
    assertThat(paged).isEqualTo(all);
    ObjectNode first = by(november(), "RESOURCE_ID").putNull("limit").putNull("offset");
    assertThat(acme.analyzed(first).path("cost_data")).hasSize(3);
  }

  @Test
  void a_refund_is_a_class_of_its_own_and_a_day_of_nothing_is_left_out() {
    Unsubscriptions.of(acme.shop(), 1, disk);

    assertThat(acme.amounts(by(november(), "BILL_TYPE"))).containsExactly("1 65.20", "2 -28.00");
    assertThat(acme.amounts(by(november(), "RESOURCE_TYPE")))
        .containsExactly("hws.resource.type.vm 32.20", "hws.resource.type.odd 5.00");
    acme.world().advance("P1D");
    assertThat(acme.times(query("2026-11-23", "2026-11-24"))).containsExactly("2026-11-23 37.20");
  }

  @Test
  void nothing_is_an_empty_list() {
    for (ObjectNode query :
        List.of(query("2026-10", "2026-10"), CostCenter.amortized(query("2026-10", "2026-10")))) {
      assertThat(acme.analyzed(query).toString())
          .isEqualTo("{\"currency\":\"CNY\",\"total_count\":0,\"cost_data\":[]}");
    }
  }

  @Test
  void list_prices_are_without_discounts() {
    Shop.Choice discount = acme.shop().discount("commercial", "0.7");
    String order = acme.shop().buyDatabase("441.00");
    assertThat(acme.shop().payWith(discount, order).status()).isEqualTo(204);

    ObjectNode query = where(november(), 0, "CLOUD_SERVICE_TYPE", "hws.service.type.rds");
    assertThat(
            fields(
                acme.groups(CostCenter.net(query)), "amount_by_costs", "official_amount_by_costs"))
        .containsExactly("308.70 441.00");
  }
}
