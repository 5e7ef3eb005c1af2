// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Holdings.byIds;
import static dev.ocesandbox.server.conformance.Holdings.byOrder;
import static dev.ocesandbox.server.conformance.Holdings.byStatus;
import static dev.ocesandbox.server.conformance.Holdings.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListPayPerUseCustomerResources: what each filter finds, and which values are refused. */
@OnBothTargets
class ResourceFilterConformance {

  private final Holdings acme;

  ResourceFilterConformance(Target target) {
    acme = Holdings.acme(target);
  }

  @Test
  void ids_bring_what_is_attached_and_an_attached_id_brings_itself_alone() {
    String order = acme.bought(TestWorld.server("100.00"), Holdings.disk(40), Holdings.disk(80));
    List<String> group = acme.ids(byOrder(order));
    acme.server();

    // rules resources.list.id-brings-attached, resources.list.only-main,
    // resources.list.attached-id-alone
    assertThat(acme.ids(byIds(group.get(0)))).isEqualTo(group);
    assertThat(acme.ids(byIds(group.get(0)).put("only_main_resource", 0))).isEqualTo(group);
    assertThat(acme.ids(byIds(group.get(0)).put("only_main_resource", 1)))
        .containsExactly(group.get(0));
    assertThat(acme.ids(byIds(group.get(2)))).containsExactly(group.get(2));
    assertThat(acme.ids(byIds(group.get(2)).put("only_main_resource", 1)))
        .containsExactly(group.get(2));
    assertThat(acme.ids(byIds(group.get(2), group.get(0), group.get(0)))).isEqualTo(group);
    assertThat(acme.ids(query().put("only_main_resource", 1))).hasSize(2);
  }

  @Test
  void filters_combine() {
    String order = acme.bought(TestWorld.server("100.00"), Holdings.disk(40));
    String disk = acme.ids(byOrder(order)).get(1);

    // rules resources.list.filters-combine, resources.list.service-type, resources.list.by-order
    assertThat(acme.ids(byOrder(order).put("service_type_code", "hws.service.type.ebs")))
        .containsExactly(disk);
    assertThat(acme.ids(query().put("service_type_code", "hws.service.type.ebs")))
        .containsExactly(disk);
    assertThat(acme.ids(byIds(disk).put("order_id", order))).containsExactly(disk);
    assertThat(acme.rows(byIds(disk).put("order_id", acme.server()))).isEmpty();
    assertThat(acme.rows(query().put("service_type_code", "hws.service.type.none"))).isEmpty();
    assertThat(acme.rows(byOrder(order).put("only_main_resource", 1).put("limit", 500))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resource_ids\":[]}",
        "{\"resource_ids\":null}",
        "{\"order_id\":\"\"}",
        "{\"order_id\":null}",
        "{\"status_list\":[]}",
        "{\"status_list\":null}",
        "{\"only_main_resource\":null}",
        "{\"offset\":null,\"limit\":null}",
        "{\"expire_time_begin\":\"\",\"expire_time_end\":\"\"}",
        "{\"expire_time_begin\":null,\"expire_time_end\":null}",
        "{\"service_type_code\":null}",
        "{\"customer_id\":null}",
        "{\"customer_id\":\"5828eef3d73c9379725c007abf3cfba8\"}",
      })
  void an_empty_filter_does_nothing(String body) {
    acme.server();

    // rules resources.list.empty-filters-do-nothing, resources.list.customer-id-ignored
    assertThat(acme.rows(Json.read(body))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service_type_code\":\"\"}",
        "{\"limit\":0}",
        "{\"limit\":501}",
        "{\"limit\":\"ten\"}",
        "{\"offset\":-1}",
        "{\"offset\":2147483647}",
        "{\"only_main_resource\":2}",
        "{\"status_list\":[1]}",
        "{\"status_list\":[6]}",
        "{\"status_list\":[\"used\"]}",
        "{\"status_list\":2}",
        "{\"resource_ids\":\"a\"}",
        "{\"resource_ids\":[null]}",
        "{\"expire_time_begin\":\"2026-11-23\"}",
        "{\"expire_time_end\":\"2026-02-30T00:00:00Z\"}",
        "{\"expire_time_end\":\"2026-11-23T02:00:00+08:00\"}",
      })
  void a_value_outside_its_limits_is_refused_by_name(String body) {
    TestServer.Answer answer = acme.ask(Json.read(body));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
    assertThat(answer.body().path("error_msg").asString())
        .startsWith(Json.read(body).propertyNames().iterator().next());
  }

  @Test
  void at_most_fifty_ids_and_codes_of_sixty_four_characters_are_taken() {
    String[] ids = new String[51];
    java.util.Arrays.fill(ids, "a");

    assertThat(acme.ask(byIds(ids)).status()).isEqualTo(400);
    ids = java.util.Arrays.copyOf(ids, 50);
    assertThat(acme.ask(byIds(ids)).status()).isEqualTo(200);
    assertThat(acme.ask(byOrder("C".repeat(65))).status()).isEqualTo(400);
    assertThat(acme.ask(byOrder("C".repeat(64))).status()).isEqualTo(200);
    assertThat(acme.ask(query().put("service_type_code", "h".repeat(65))).status()).isEqualTo(400);
    assertThat(acme.rows(byStatus(2, 3, 4, 5).put("limit", 500))).isEmpty();
  }

  @Test
  void both_ends_of_the_window_on_the_end_of_terms_belong_to_it() {
    String server = acme.serverId();
    String end = acme.row(server).path("expire_time").asString();

    // rule resources.list.expiry-window-inclusive
    assertThat(end).isEqualTo("2026-12-23T15:59:59Z");
    assertThat(acme.ids(query().put("expire_time_begin", end).put("expire_time_end", end)))
        .containsExactly(server);
    assertThat(acme.ids(query().put("expire_time_begin", "2026-12-23T16:00:00Z"))).isEmpty();
    assertThat(acme.ids(query().put("expire_time_end", "2026-12-23T15:59:58Z"))).isEmpty();
  }

  @Test
  void what_terraform_asks_for_finds_the_main_resource_first() {
    String order = acme.bought(Holdings.disk(40), TestWorld.server("100.00"));

    // common.go waits for the order's resource; the unsubscription waits for its absence
    JsonNode first = acme.rows(byOrder(order).put("only_main_resource", 1)).get(0);
    String id = first.path("resource_id").asString();
    assertThat(first.path("resource_type_code").asString()).isEqualTo("hws.resource.type.vm");
    assertThat(acme.rows(byOrder(order)).get(0)).isEqualTo(first);
    var gone = byIds(id).put("only_main_resource", 1);
    gone.putArray("status_list").add(2);
    assertThat(acme.ids(gone)).containsExactly(id);
    acme.policy(id, 2);
    acme.advanceTo(acme.expiry(id).plusSeconds(1));
    // rules resources.list.status-2-excludes-released, resources.list.closed-stay
    assertThat(acme.answer(gone)).hasToString("{\"data\":[],\"total_count\":0}");
    assertThat(acme.status(id)).isEqualTo(3);
  }

  @Test
  void a_state_lists_what_is_in_it_and_none_lists_all() {
    String closed = acme.serverId();
    String expired = acme.serverId();
    acme.policy(closed, 2);
    acme.shop().world().advance("P5D");
    String used = acme.serverId();
    acme.advanceTo(acme.expiry(expired).plusSeconds(1));

    // rule resources.list.by-status
    assertThat(acme.ids(byStatus(2))).containsExactly(used);
    assertThat(acme.ids(byStatus(3))).containsExactly(closed);
    assertThat(acme.ids(byStatus(5))).containsExactly(expired);
    assertThat(acme.ids(byStatus(3, 5))).containsExactlyInAnyOrder(closed, expired);
    assertThat(acme.ids(byStatus(4))).isEmpty();
    assertThat(acme.ids(query())).containsExactlyInAnyOrder(used, closed, expired);
  }

  @Test
  void a_composite_order_and_its_sub_orders_find_their_resources() {
    String order =
        acme.shop()
            .paid(
                acme.shop()
                    .place(
                        acme.shop()
                            .purchase(
                                TestWorld.server("100.00"), Holdings.disk(40), Holdings.address())
                            .put("composite", true)));
    List<String> group = acme.ids(byOrder(order));
    List<String> subOrders =
        acme.shop()
            .details(order)
            .body()
            .path("order_line_items")
            .valueStream()
            .map(line -> line.path("order_line_item_id").asString())
            .map(line -> line.substring(0, line.lastIndexOf('-')))
            .toList();

    // rule resources.list.by-order
    assertThat(group).hasSize(3);
    assertThat(acme.ids(byOrder(subOrders.get(0)))).containsExactly(group.get(0));
    assertThat(acme.rows(byOrder(subOrders.get(1)))).hasSize(1);
  }
}
