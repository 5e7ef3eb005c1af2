// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The fields of records of use, one by one. */
@OnBothTargets
class UseRowsConformance {

  private static final String JUNE = "2025-06";

  private final PayPerUse acme;
  private final String disk;

  /** A disk of 10 GB for 25,874 seconds at 0.00064 yuan a gigabyte and hour. */
  UseRowsConformance(Target target) {
    acme = PayPerUse.at(target, "2025-06-10 08:00:00");
    acme.sell(
        "ebs",
        "volume",
        "SAS",
        ", \"size_measure_id\": 17",
        "\"settlement\": \"day\", \"usage_factor\": \"Duration\", \"price\": \"0.00064\"");
    disk = acme.disk(10);
    acme.to("2025-06-10 15:11:14");
    acme.end(disk);
    acme.to("2025-06-12 00:00:00");
  }

  private String id(String account) {
    return acme.world().customerId(account);
  }

  @Test
  void a_record_by_usage_type() {
    JsonNode row = acme.usage(JUNE).get(0);

    // rules bills.usage.kind, bills.usage.in-seconds, bills.usage.end-is-consume-time
    assertThat(fields(row, "bill_type", "charge_mode", "bill_date")).isEqualTo("5 3 2025-06-10");
    assertThat(fields(row, "customer_id", "account_name")).isEqualTo(id("acme") + " acme");
    assertThat(fields(row, "effective_time", "expire_time", "consume_time", "trade_time"))
        .isEqualTo(
            "2025-06-10T00:00:00Z 2025-06-10T07:11:14Z 2025-06-10T07:11:14Z 2025-06-10T16:53:30Z");
    assertThat(fields(row, "usage_type", "usage", "usage_measure_id"))
        .isEqualTo("Duration 25874 6");
    assertThat(fields(row, "free_resource_usage", "free_resource_measure_id")).isEqualTo("0 6");
    assertThat(row.path("ri_usage").isNull()).isTrue();
    assertThat(fields(row, "spec_size", "spec_size_measure_id", "sku_code")).isEqualTo("10 17 SAS");
    assertThat(fields(row, "unit_price", "unit", "measure_id")).isEqualTo("0.00064 元/GB/小时 1");
    assertThat(fields(row, "official_amount", "discount_amount", "amount", "cash_amount"))
        .isEqualTo("0.04599822 0.00 0.04 0.04");
    assertThat(fields(row, "credit_amount", "debt_amount", "adjustment_amount"))
        .isEqualTo("0.00 0.00 0.00");
    assertThat(row.path("order_id").stringValue()).isEmpty();
    for (String absent : List.of("period_type", "period_num", "relative_order_id")) {
      assertThat(row.path(absent).isNull()).as(absent).isTrue();
    }
    assertThat(fields(row, "resource_id", "resource_name", "resource_tag"))
        .isEqualTo(disk + " use --");
    assertThat(fields(row, "enterprise_project_id")).isEqualTo("0");
    assertThat(row.path("id").asString()).isEqualTo(row.path("trade_id").asString() + "_1");
    // rule bills.usage.formula
    assertThat(row.path("formula").asString())
        .isEqualTo(
            "（25874秒）【使用量】/（3600）【单位转换】*（10GB）【规格】*（0.00064元/GB/小时）【单价】"
                + "-0.00【优惠金额】-0.00599822【抹零金额】-0.00【代金券抵扣】");
  }

  @Test
  void the_formula_in_english() {
    JsonNode row =
        TestServer.send(
                HttpRequest.newBuilder(
                        URI.create(
                            TestServer.endpoint() + Bills.ROOT + "res-fee-records?cycle=" + JUNE))
                    .header("X-Auth-Token", acme.world().account("acme").path("token").asString())
                    .header("X-Language", "en_US")
                    .GET())
            .body()
            .at("/fee_records/0");

    assertThat(fields(row, "unit")).isEqualTo("yuan/GB/hour");
    assertThat(row.path("formula").asString())
        .isEqualTo(
            "(25874 seconds)[Usage]/(3600)[Unit conversion] x (10 GB)[Resource specifications]"
                + " x (0.00064 yuan/GB/hour)[Unit price] - 0.00[Discount] - 0.00599822[Rounding]"
                + " - 0.00[Cash coupon used]");
  }

  @Test
  void a_transaction() {
    JsonNode row = acme.transactions(JUNE).get(0);
    String trade = fields(acme.usage(JUNE).get(0), "trade_id");

    // rule bills.usage.one-per-period
    assertThat(fields(row, "trade_id", "id")).isEqualTo(trade + " " + trade);
    assertThat(fields(row, "bill_type", "charging_mode", "status", "provider_type"))
        .isEqualTo("5 3 1 1");
    assertThat(fields(row, "consume_time", "trade_time"))
        .isEqualTo("2025-06-10T07:11:14Z 2025-06-10T16:53:30Z");
    assertThat(fields(row, "official_amount", "official_discount_amount", "erase_amount"))
        .isEqualTo("0.04599822 0.00 0.00599822");
    assertThat(fields(row, "consume_amount", "cash_amount", "writeoff_amount"))
        .isEqualTo("0.04 0.04 0.00");
  }

  @Test
  void a_record_by_resource() {
    JsonNode row = acme.resources(JUNE, 3).get(0);
    String trade = fields(acme.transactions(JUNE).get(0), "trade_id");

    assertThat(fields(row, "trade_id", "id")).isEqualTo(trade + " " + trade);
    assertThat(fields(row, "res_instance_id", "root_resource_id", "parent_resource_id"))
        .isEqualTo(String.join(" ", disk, disk, disk));
    assertThat(fields(row, "effective_time", "expire_time", "consume_time"))
        .isEqualTo("2025-06-10T00:00:00Z 2025-06-10T07:11:14Z 2025-06-10T07:11:14Z");
    assertThat(fields(row, "consume_amount", "cash_amount", "official_amount"))
        .isEqualTo("0.04599822 0.04599822 0.04599822");
    assertThat(fields(row, "is_spot", "payer_account_id")).isEqualTo("-- " + id("acme"));
    for (String absent : List.of("period_type", "period_num", "pre_order_id", "promotion_type")) {
      assertThat(row.path(absent).isNull()).as(absent).isTrue();
    }
  }

  @Test
  void a_row_of_the_monthly_sum() {
    JsonNode row = acme.sum(JUNE).at("/bill_sums/0");

    assertThat(fields(row, "bill_type", "charging_mode", "measure_id")).isEqualTo("1 3 1");
    assertThat(fields(row, "service_type_code", "resource_type_code"))
        .isEqualTo("hws.service.type.ebs hws.resource.type.volume");
    assertThat(fields(row, "official_amount", "truncated_amount", "consume_amount"))
        .isEqualTo("0.04599822 0.00599822 0.04");
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void sums_have_no_times_and_no_formula(int statistic) {
    JsonNode row = acme.bills().usage("cycle=" + JUNE + "&statistic_type=" + statistic).get(0);

    for (String absent :
        List.of("effective_time", "expire_time", "consume_time", "trade_time", "formula")) {
      assertThat(row.path(absent).isNull()).as(absent).isTrue();
    }
    assertThat(fields(row, "usage", "unit_price", "unit")).isEqualTo("25874 0.00064 元/GB/小时");
  }

  @Test
  void servers_are_no_spot_instances() {
    acme.server();
    acme.to("2025-06-12 02:00:00");

    // rule bills.rows.no-spot
    assertThat(fields(acme.resources(JUNE, 3), "is_spot")).containsExactly("N", "--");
  }
}
