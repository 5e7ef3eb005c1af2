// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Holdings.byOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a paid order brings forth: how many resources, and which is attached to which. */
@OnBothTargets
class ResourceBirthConformance {

  private final Holdings acme;

  ResourceBirthConformance(Target target) {
    acme = Holdings.acme(target);
  }

  @Test
  void a_server_is_the_main_resource_of_its_disks_address_and_bandwidth() {
    List<JsonNode> group =
        group(
            Holdings.disk(40),
            Holdings.address(),
            TestWorld.server("100.00"),
            Holdings.bandwidth("5_bgp"),
            Holdings.disk(100));

    // rules resources.group.server-and-disks, resources.group.one-term
    assertThat(type(group.get(0))).isEqualTo("hws.resource.type.vm");
    assertThat(group).hasSize(5);
    assertThat(group.subList(1, 5))
        .allSatisfy(row -> assertThat(parent(row)).isEqualTo(id(group.get(0))))
        .allSatisfy(
            row -> {
              assertThat(row.path("expire_time")).isEqualTo(group.get(0).path("expire_time"));
              assertThat(row.path("effective_time")).isEqualTo(group.get(0).path("effective_time"));
            });
  }

  @Test
  void a_line_brings_forth_as_many_resources_as_it_orders() {
    List<JsonNode> group =
        group(TestWorld.server("300.00").put("quantity", 3), Holdings.disk(40).put("quantity", 3));

    // rule resources.provision.one-per-unit
    assertThat(group).extracting(ResourceBirthConformance::id).doesNotHaveDuplicates().hasSize(6);
    List<String> mains = group.stream().filter(r -> parent(r).isEmpty()).map(r -> id(r)).toList();
    assertThat(mains).hasSize(3);
    assertThat(group.stream().map(r -> parent(r)).filter(parent -> !parent.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(mains);
    assertThat(group)
        .extracting(row -> row.path("is_main_resource").asInt())
        .containsExactly(1, 0, 1, 0, 1, 0);
  }

  @Test
  void a_shared_bandwidth_is_the_main_resource_of_its_addresses() {
    List<JsonNode> group =
        group(Holdings.address().put("quantity", 2), Holdings.bandwidth("19_share"));

    // rule resources.group.shared-bandwidth
    assertThat(type(group.get(0))).isEqualTo("hws.resource.type.bandwidth");
    assertThat(group.subList(1, 3))
        .allSatisfy(row -> assertThat(parent(row)).isEqualTo(id(group.get(0))));
  }

  @Test
  void an_address_is_the_main_resource_of_its_own_bandwidth() {
    List<JsonNode> group = group(Holdings.bandwidth("19_bgp"), Holdings.address());

    // rule resources.group.dedicated-bandwidth
    assertThat(type(group.get(0))).isEqualTo("hws.resource.type.ip");
    assertThat(parent(group.get(1))).isEqualTo(id(group.get(0)));
  }

  @Test
  void a_database_is_the_main_resource_of_its_storage() {
    ObjectNode storage =
        TestWorld.line(
                "hws.service.type.rds",
                "hws.resource.type.rds.volume",
                "rds.mysql.cloudssd",
                "20.00")
            .put("resource_size", 40)
            .put("size_measure_id", 17);
    List<JsonNode> group = group(storage, TestWorld.database("200.00"));

    // rule resources.group.storage
    assertThat(type(group.get(0))).isEqualTo("hws.resource.type.rds.vm");
    assertThat(parent(group.get(1))).isEqualTo(id(group.get(0)));
  }

  @Test
  void a_disk_that_is_bought_later_stands_alone() {
    acme.server();

    // rule resources.group.later-disk-alone
    List<JsonNode> later = group(Holdings.disk(40));
    assertThat(later).hasSize(1);
    assertThat(parent(later.get(0))).isEmpty();
  }

  @Test
  void what_has_another_term_or_region_stands_alone() {
    List<JsonNode> group =
        group(
            TestWorld.server("100.00"),
            Holdings.disk(40).put("period_num", 2),
            Holdings.disk(40).put("region_code", "cn-east-3"));

    assertThat(group).extracting(row -> parent(row)).containsOnly("");
    assertThat(group)
        .extracting(row -> row.path("expire_time").asString())
        .contains("2026-12-23T15:59:59Z", "2027-01-23T15:59:59Z");
  }

  private List<JsonNode> group(ObjectNode... lines) {
    return acme.rows(byOrder(acme.bought(lines)));
  }

  private static String id(JsonNode row) {
    return row.path("resource_id").asString();
  }

  private static String parent(JsonNode row) {
    return row.path("parent_resource_id").asString();
  }

  private static String type(JsonNode row) {
    return row.path("resource_type_code").asString();
  }
}
