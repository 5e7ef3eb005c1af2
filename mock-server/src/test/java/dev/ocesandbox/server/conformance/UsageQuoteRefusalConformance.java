// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.disk;
import static dev.ocesandbox.server.conformance.Quotes.hours;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.server;
import static dev.ocesandbox.server.conformance.Quotes.used;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Usage that has no price. */
@OnBothTargets
class UsageQuoteRefusalConformance {

  private final Quotes acme;

  UsageQuoteRefusalConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  private static ObjectNode hour(String spec) {
    return hours(server("1", spec), 1);
  }

  @Test
  void the_spec_that_is_not_sold_is_named_and_explain_knows_the_nearest() {
    TestServer.Answer answer =
        acme.ask(Quotes.USAGE, Quotes.request(hour("s6.large.2.linux"), hour("c9.large.2.linux")));
    TestServer.Answer again =
        acme.ask(
            Quotes.USAGE,
            Quotes.request(hour("s6.large.2.linux"), hours(server("2", "c9.large.2.linux"), 1)));

    Shop.assertRefused(answer, 400, "CBC.0100", "quotes.lines-unique");
    Shop.assertRefused(again, 400, "CBC.99006006", "quotes.product-known");
    assertThat(again.body().path("error_msg").asString())
        .contains("[error_code]:CBC.6006")
        .contains("Can not find product c9.large.2.linux");
    assertThat(Quotes.advice(again)).contains("c6.large.2.linux");
  }

  @Test
  void a_product_of_another_region_zone_or_charge_mode_is_not_found() {
    String code = "CBC.99006006";

    acme.usageRefused(
        code, "quotes.product-in-region", hour("s6.large.2.linux").put("region", "cn-mars-1"));
    acme.usageRefused(
        code,
        "quotes.product-in-zone",
        hour("s6.large.2.linux").put("available_zone", "cn-east-3a"));
    acme.usageRefused(
        code,
        "quotes.product-charge-mode",
        used(line("1", "cfw", "cfw", "cfw.standard"), "usage_duration", 1, 4));
    assertThat(
            acme.usage(hour("s6.large.2.linux").put("available_zone", "CN-North-4A"))
                .path("amount")
                .asString())
        .isEqualTo("0.32");
  }

  @Test
  void a_factor_or_unit_that_does_not_fit_is_refused() {
    acme.usageRefused(
        "CBC.99006074",
        "quotes.usage-factor-exists",
        used(server("1", "s6.large.2.linux"), "upflow", 1, 10));
    acme.usageRefused(
        "CBC.99006050",
        "quotes.usage-measure-fits",
        used(server("1", "s6.large.2.linux"), "Duration", 1, 10));
    acme.usageRefused(
        "CBC.99006055",
        "quotes.amount-limit",
        hours(server("1", "p2s.4xlarge.8.linux"), "99999999999"));
  }

  @Test
  void a_disk_needs_a_size_in_gigabytes() {
    acme.usageRefused("CBC.0100", "quotes.size-given", hours(line("1", "ebs", "volume", "SSD"), 1));
    acme.usageRefused(
        "CBC.0100",
        "quotes.size-given",
        hours(line("1", "ebs", "volume", "SSD").put("resource_size", 40), 1));
    acme.usageRefused(
        "CBC.0100",
        "quotes.size-measure-fits",
        hours(disk("1", "SSD", 40).put("size_measure_id", 15), 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "id, ''",
    "cloud_service_type, ",
    "region, ",
    "usage_factor, ",
    "usage_value, -1",
    "usage_measure_id, 10000",
    "resource_size, 0",
    "subscription_num, 0",
    "subscription_num, 10001"
  })
  void a_field_out_of_its_range_is_refused(String field, String value) {
    ObjectNode line = hour("s6.large.2.linux");
    if (value == null) {
      line.remove(field);
    } else {
      line.put(field, value);
    }

    TestServer.Answer answer = acme.ask(Quotes.USAGE, Quotes.request(line));

    Shop.assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString()).contains(field);
  }

  @Test
  void a_request_has_a_project_and_one_to_a_hundred_lines() {
    ObjectNode[] lines = new ObjectNode[101];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = hours(server("line-" + i, "s6.small.1.linux"), 1);
    }
    ObjectNode hundred = Quotes.request(java.util.Arrays.copyOf(lines, 100));

    assertThat(acme.answered(Quotes.USAGE, hundred).path("amount").asString()).isEqualTo("7");
    for (ObjectNode bad : List.of(Quotes.request(lines), Quotes.request(), noProject(hundred))) {
      Shop.assertRefused(acme.ask(Quotes.USAGE, bad), 400, "CBC.0100", "gateway.check.parameters");
    }
  }

  private static ObjectNode noProject(ObjectNode body) {
    ObjectNode copy = body.deepCopy();
    copy.remove("project_id");
    return copy;
  }
}
