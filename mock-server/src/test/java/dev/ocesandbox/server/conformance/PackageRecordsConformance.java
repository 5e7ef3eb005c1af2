// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.flow;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.FreeResourceRecord;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourcesUsageRecordsRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListFreeResourcesUsageRecords (api_order_00029). */
@OnBothTargets
class PackageRecordsConformance {

  private static final String TODAY = "deduct_time_begin=2026-11-23&deduct_time_end=2026-11-23";

  private final PackageShop acme;

  PackageRecordsConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  private List<String> used(String query) {
    TestServer.Answer answer = acme.records(query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer
        .body()
        .path("free_resource_records")
        .valueStream()
        .map(row -> row.path("used_amount").asString())
        .toList();
  }

  @Test
  void a_deduction_is_shown_to_the_sdk() {
    String order = acme.buy(storage("100GB"));
    acme.advance("PT2H");
    acme.report(
        acme.usage("39.5")
            .put("resource_id", "bucket-1")
            .put("begin", "2026-11-23T03:00:00Z")
            .put("end", "2026-11-23T03:59:59Z"));

    FreeResourceRecord shown =
        acme.shop()
            .world()
            .sdk("acme")
            .listFreeResourcesUsageRecords(
                new ListFreeResourcesUsageRecordsRequest()
                    .withDeductTimeBegin("2026-11-01")
                    .withDeductTimeEnd("2026-11-30"))
            .getFreeResourceRecords()
            .get(0);

    assertThat(shown.getDeductTime()).isEqualTo("2026-11-23T04:00:00Z");
    assertThat(shown.getFreeResourceId()).isEqualTo(acme.itemId(order));
    assertThat(shown.getResourceId()).isEqualTo("bucket-1");
    assertThat(shown.getUsageTypeCode()).isEqualTo("size");
    // rule packages.records.time-of-usage
    assertThat(shown.getEffectiveTime()).isEqualTo("2026-11-23T03:00:00Z");
    assertThat(shown.getExpireTime()).isEqualTo("2026-11-23T03:59:59Z");
    // rule packages.records.names-in-chinese
    assertThat(shown.getProductName()).isEqualTo("OBS标准存储包100GB");
    assertThat(shown.getMeasureId()).isEqualTo(10);
  }

  @Test
  void amounts_add_up_and_the_newest_comes_first() {
    String order = acme.buy(storage("100GB"));
    acme.report(acme.usage("10"));
    acme.report(acme.usage("25.5"));

    // rules packages.records.newest-first, packages.records.adds-up
    List<JsonNode> rows = acme.todaysRecords();
    assertThat(rows)
        .extracting(r -> r.path("available_amount").asString())
        .containsExactly("90", "100");
    assertThat(rows)
        .extracting(r -> r.path("used_amount").asString())
        .containsExactly("25.5", "10");
    assertThat(rows)
        .extracting(r -> r.path("remaining_amount").asString())
        .containsExactly("64.5", "90");
    assertThat(acme.left(order)).isEqualTo("64.5");
  }

  @Test
  void filters_combine_and_pages_count_matches() {
    String storage = acme.buy(storage("100GB"));
    String flow = acme.buy(flow());
    acme.report(acme.usage("1"));
    acme.report(acme.flowed("2"));
    acme.report(acme.usage("3"));
    String product = acme.bought(flow).path("product_id").asString();

    // rule packages.records.filters-combine
    assertThat(used(TODAY)).containsExactly("3", "2", "1");
    assertThat(used(TODAY + "&free_resource_id=" + acme.itemId(storage))).containsExactly("3", "1");
    assertThat(used(TODAY + "&product_id=" + product)).containsExactly("2");
    assertThat(used(TODAY + "&resource_type_code=hws.resource.type.obs")).containsExactly("3", "1");
    assertThat(used(TODAY + "&resource_type_code=hws.resource.type.obs&product_id=" + product))
        .isEmpty();
    assertThat(used(TODAY + "&offset=1&limit=1")).containsExactly("2");
    assertThat(acme.records(TODAY + "&offset=1&limit=1").body().path("total_count").asInt())
        .isEqualTo(3);
  }

  @Test
  void days_are_those_of_beijing_and_both_belong_to_the_range() {
    acme.buy(storage("100GB"));
    acme.advance("PT13H59M59S");
    acme.report(acme.usage("1"));
    acme.advance("PT1S");
    acme.report(acme.usage("2"));

    // rules packages.records.days-gmt8, packages.records.both-days
    assertThat(used(TODAY)).containsExactly("1");
    assertThat(used("deduct_time_begin=2026-11-24&deduct_time_end=2026-11-24"))
        .containsExactly("2");
    assertThat(used("deduct_time_begin=2026-11-23&deduct_time_end=2026-11-24"))
        .containsExactly("2", "1");
    // rule packages.records.end-before-begin
    assertThat(used("deduct_time_begin=2026-11-24&deduct_time_end=2026-11-23")).isEmpty();
  }

  @Test
  void a_range_spans_ninety_days_at_most() {
    assertThat(used("deduct_time_begin=2026-09-01&deduct_time_end=2026-11-30")).isEmpty();
    Shop.assertRefused(
        acme.records("deduct_time_begin=2026-09-01&deduct_time_end=2026-12-01"),
        400,
        "CBC.0100",
        "packages.records.ninety-days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "deduct_time_begin=2026-11-23",
        "deduct_time_begin=&deduct_time_end=2026-11-23",
        "deduct_time_begin=2026-02-30&deduct_time_end=2026-03-01",
        "deduct_time_begin=20261123&deduct_time_end=2026-11-23",
        TODAY + "&limit=1001",
      })
  void what_the_contract_does_not_allow_is_refused(String query) {
    TestServer.Answer answer = acme.records(query);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void others_records_are_not_seen() {
    acme.buy(storage("100GB"));
    acme.report(acme.usage("1"));

    assertThat(new PackageShop(acme.shop().as("solo")).todaysRecords()).isEmpty();
  }
}
