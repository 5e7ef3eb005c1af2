// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Holdings.byIds;
import static dev.ocesandbox.server.conformance.Holdings.byOrder;
import static dev.ocesandbox.server.conformance.Holdings.byStatus;
import static dev.ocesandbox.server.conformance.Holdings.query;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.OrderInstanceV2;
import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;
import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** ListPayPerUseCustomerResources: what is in a row, order, pages, whose resources. */
@OnBothTargets
class ResourceListConformance {

  private final Holdings acme;

  ResourceListConformance(Target target) {
    acme = Holdings.acme(target);
  }

  @Test
  void without_filters_the_first_ten_are_listed_and_all_are_counted() {
    acme.bought(TestWorld.server("1200.00").put("quantity", 12));

    // rules resources.list.first-page-without-filters, resources.list.total-of-all-pages
    JsonNode page = acme.answer(query());
    assertThat(page.path("data").size()).isEqualTo(10);
    assertThat(page.path("total_count").asInt()).isEqualTo(12);
    TestServer.Answer bodiless =
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + Holdings.LIST))
                .header(
                    "X-Auth-Token", acme.shop().world().account("acme").path("token").asString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(bodiless.body()).isEqualTo(page);
  }

  @Test
  void pages_together_are_the_list() {
    for (int i = 0; i < 7; i++) {
      acme.server();
      acme.shop().world().advance("PT1H");
    }

    // rule resources.list.offset-in-rows
    List<String> whole = acme.ids(query().put("limit", 500));
    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < 7; offset += 3) {
      rows.addAll(acme.ids(query().put("offset", offset).put("limit", 3)));
    }
    assertThat(rows).isEqualTo(whole).hasSize(7).doesNotHaveDuplicates();
    assertThat(acme.ids(query().put("offset", 1).put("limit", 1)).get(0)).isEqualTo(whole.get(1));
    assertThat(acme.answer(query().put("offset", 7)))
        .hasToString("{\"data\":[],\"total_count\":7}");
    assertThat(acme.ids(byStatus(2).put("offset", 6).put("limit", 3)))
        .containsExactly(whole.get(6));
  }

  @Test
  void the_last_one_that_took_effect_comes_first_and_a_main_resource_before_its_attached_ones() {
    String older = acme.bought(Holdings.disk(40), TestWorld.server("100.00"));
    acme.shop().world().advance("PT1S");
    String newer = acme.bought(Holdings.disk(40), TestWorld.server("100.00"));

    // rules resources.list.newest-first, resources.list.main-before-attached
    List<String> both = new ArrayList<>(acme.ids(byOrder(newer)));
    both.addAll(acme.ids(byOrder(older)));
    assertThat(acme.ids(query())).isEqualTo(both);
    assertThat(acme.rows(query()))
        .extracting(row -> row.path("is_main_resource").asInt())
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void an_unpaid_order_and_one_in_processing_bring_no_resources() {
    acme.shop()
        .world()
        .control(
            "PUT",
            "/settings",
            Json.read("{\"provisioning\":{\"mode\":\"after\",\"delay\":\"PT5M\"}}"));
    String order = acme.shop().buy("100.00");

    // rule resources.list.only-provisioned
    assertThat(acme.rows(query())).isEmpty();
    acme.shop().paid(order);
    assertThat(acme.shop().status(order)).isEqualTo(3);
    assertThat(acme.rows(query())).isEmpty();
    acme.shop().world().advance("PT5M");
    assertThat(acme.rows(byOrder(order))).hasSize(1);
  }

  @Test
  void an_attached_resource_names_its_main_one() {
    List<JsonNode> group =
        acme.rows(byOrder(acme.bought(TestWorld.server("100.00"), Holdings.disk(40))));

    // rules resources.list.parent, resources.list.parent-of-main-empty
    assertThat(group.get(0).path("parent_resource_id").asString()).isEmpty();
    assertThat(group.get(1).path("parent_resource_id")).isEqualTo(group.get(0).path("resource_id"));
    assertThat(group.get(1).path("is_main_resource").asInt()).isZero();
  }

  @Test
  void a_customer_sees_its_own_resources_only() {
    String order = acme.server();
    String server = acme.ids(byOrder(order)).get(0);
    Holdings solo = new Holdings(acme.shop().as("solo"));

    // rule resources.list.own-only
    assertThat(solo.rows(query())).isEmpty();
    assertThat(solo.rows(byIds(server))).isEmpty();
    assertThat(solo.rows(byOrder(order))).isEmpty();
    assertThat(solo.rows(query().put("customer_id", acme.shop().customerId()))).isEmpty();
  }

  @Test
  void an_iam_user_needs_the_action() {
    TestWorld world = acme.shop().world();

    assertRefused(
        world.post(world.user("acme", "nobody"), Holdings.LIST, query()),
        403,
        "CBC.0151",
        "gateway.permission.action-granted");
  }

  @Test
  void names_come_in_the_language_that_is_asked_for() {
    acme.server();
    String token = acme.shop().world().account("acme").path("token").asString();
    TestServer.Answer english =
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + Holdings.LIST))
                .header("X-Auth-Token", token)
                .header("X-Language", "en_US")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    // rule resources.list.language-of-names
    assertThat(acme.rows(query()).get(0).path("service_type_name").asString()).isEqualTo("弹性云服务器");
    assertThat(english.body().path("data").path(0).path("service_type_name").asString())
        .isEqualTo("Elastic Cloud Server");
  }

  @Test
  void a_size_is_shown_for_what_is_ordered_by_size() {
    List<JsonNode> group =
        acme.rows(
            byOrder(
                acme.bought(
                    TestWorld.server("100.00"), Holdings.disk(40), Holdings.bandwidth("19_bgp"))));

    // rules resources.list.linear-size, resources.list.size-null-otherwise
    assertThat(group.get(0).path("spec_size").isNull()).isTrue();
    assertThat(group.get(0).path("spec_size_measure_id").isNull()).isTrue();
    assertThat(group.subList(1, 3))
        .extracting(row -> row.path("spec_size").asInt() + " " + row.path("spec_size_measure_id"))
        .containsExactlyInAnyOrder("40 17", "5 15");
  }

  @Test
  void a_row_has_ids_names_and_the_product_of_its_order_line() {
    String order = acme.bought(TestWorld.server("100.00"), Holdings.address());
    List<JsonNode> rows = acme.rows(byOrder(order));
    JsonNode server = rows.get(0);

    // rules resources.ids.subscription, resources.ids.by-service, resources.ids.address-as-name,
    // resources.list.product-of-order
    assertThat(server.path("id").asString()).matches("\\d+-\\d+-\\d+");
    assertThat(server.path("resource_id").asString())
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(rows.get(1).path("resource_name").asString()).matches("198\\.(18|19)\\.\\d+\\.\\d+");
    assertThat(server.path("product_id"))
        .isEqualTo(acme.shop().firstLine(order).path("product_id"));
    assertThat(server.path("effective_time").asString()).isEqualTo(Target.NOW);
    assertThat(server.path("enterprise_project").path("id").asString()).isEqualTo("0");
  }

  @Test
  void the_sdk_reads_it_all() {
    String order = acme.bought(TestWorld.server("100.00"), Holdings.disk(40));
    var answer =
        acme.shop()
            .world()
            .sdk("acme")
            .listPayPerUseCustomerResources(
                new ListPayPerUseCustomerResourcesRequest()
                    .withBody(
                        new QueryResourcesReq()
                            .withOrderId(order)
                            .withOnlyMainResource(0)
                            .withStatusList(List.of(2))
                            .withOffset(0)
                            .withLimit(500)));

    assertThat(answer.getTotalCount()).isEqualTo(2);
    OrderInstanceV2 disk = answer.getData().get(1);
    assertThat(disk.getParentResourceId()).isEqualTo(answer.getData().get(0).getResourceId());
    assertThat(disk.getExpirePolicy()).isZero();
    assertThat(disk.getStatus()).isEqualTo(2);
    assertThat(disk.getExpireTime()).isEqualTo("2026-12-23T15:59:59Z");
  }
}
