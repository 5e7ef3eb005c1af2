// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.Bills.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Use of resources, and what the four views show of it, worked out by hand. */
class UseCasesConformance {

  private static final String JUNE = "2025-06";
  private static final String DAY = "2025-06-10 ";

  private static final String SAS = "ebs|volume|SAS|size|";
  private static final String ECS = "ec2|vm|ac3.large.2.linux||";

  // what is sold | settlement and price | size | from | to | rows | usage | list price | cut | due
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        SAS + "0.00064;day;10;08:00:00;15:11:14;1;25874;0.04599822;0.00599822;0.04",
        ECS + "0.37;hour;;08:00:00;09:00:00;1;3600;0.37;0;0.37",
        ECS + "0.37;hour;;08:45:30;08:55:30;1;600;0.06166666;0.00166666;0.06",
        ECS + "0.37;hour;;10:09:06;12:09:06;3;7200;0.73999999;0.00999999;0.73",
        ECS + "0.37;hour;;08:00:00;08:00:01;1;1;0.00010277;0.00010277;0",
        SAS + "0.00035;hour;100;00:00:00;23:59:60;24;86400;0.84;0.12;0.72",
        SAS + "0.00035;day;100;00:00:00;23:59:60;1;86400;0.84;0;0.84",
        ECS + "13.03;hour;;08:00:00;09:30:00;2;5400;19.545;0.005;19.54",
        ECS + "0.1234567891;hour;;08:00:00;09:00:00;1;3600;0.12345678;0.00345678;0.12",
        ECS + "512.12456789;hour;;08:00:00;09:00:00;1;3600;512.12456789;0.00456789;512.12",
        SAS + "0.000064;day;1000;08:00:00;15:11:14;1;25874;0.45998222;0.00998222;0.45",
        "hss|hss|hss.version.premium||0.0625;hour;;00:00:00;12:00:00;12;43200;0.75;0.03;0.72"
      })
  void all_views_show_the_same(
      String product,
      String settlement,
      Integer size,
      String from,
      String to,
      int rows,
      long usage,
      BigDecimal official,
      BigDecimal cut,
      BigDecimal due) {
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, DAY.replace("10 ", "09 ") + "20:00:00");
    begin(acme, product.split("\\|", -1), settlement, size, DAY + from, to);
    acme.to("2025-06-12 00:00:00");

    List<JsonNode> records = acme.usage(JUNE);
    assertThat(records).hasSize(rows);
    assertThat(total(records, "usage")).isEqualByComparingTo(BigDecimal.valueOf(usage));
    assertThat(total(records, "official_amount")).isEqualByComparingTo(official);
    assertThat(total(records, "amount")).isEqualByComparingTo(due);
    assertThat(total(records, "cash_amount")).isEqualByComparingTo(due);
    List<JsonNode> transactions = acme.transactions(JUNE);
    assertThat(transactions).hasSize(rows);
    assertThat(total(transactions, "erase_amount")).isEqualByComparingTo(cut);
    assertThat(total(transactions, "consume_amount")).isEqualByComparingTo(due);
    // rules bills.amounts.eight-decimals-by-resource, bills.rows.by-month
    JsonNode month = acme.resources(JUNE, 1).get(0);
    assertThat(month.path("consume_amount").decimalValue()).isEqualByComparingTo(official);
    assertThat(month.path("cash_amount").decimalValue()).isEqualByComparingTo(official);
    assertThat(acme.resources(JUNE, 1)).hasSize(1);
    JsonNode sum = acme.sum(JUNE);
    assertThat(sum.at("/bill_sums/0/truncated_amount").decimalValue()).isEqualByComparingTo(cut);
    assertThat(sum.path("consume_amount").decimalValue()).isEqualByComparingTo(due);
    JsonNode all = acme.bills().usage("cycle=" + JUNE + "&statistic_type=1").get(0);
    assertThat(all.path("usage").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(usage));
    assertThat(fields(all, "usage_measure_id", "charge_mode", "bill_type")).isEqualTo("6 3 5");
  }

  private static void begin(
      PayPerUse acme, String[] product, String settlement, Integer size, String from, String to) {
    String price = "\"settlement\": \"%s\", \"usage_factor\": \"%s\", \"price\": \"%s\"";
    String factor = product[0].equals("hss") ? "duration" : "Duration";
    acme.sell(
        product[0],
        product[1],
        product[2],
        product[3].isEmpty() ? "" : ", \"size_measure_id\": 17",
        price.formatted(settlement, factor, product[4]));
    acme.to(from);
    String resource = acme.begin(product[0], product[1], product[2], size);
    acme.to(to.equals("23:59:60") ? "2025-06-11 00:00:00" : DAY + to);
    acme.end(resource);
  }
}
