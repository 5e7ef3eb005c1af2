// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.disk;
import static dev.ocesandbox.server.conformance.Quotes.hours;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.server;
import static dev.ocesandbox.server.conformance.Quotes.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
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

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "waf, waf.bandwidth, waf.bandwidth.1",
    "waf, waf.bandwidth, anything",
    "waf, waf.domain, waf.domain.pro",
    "vpn, vpn.vgw, vgw.small",
    "baremetal, pm, physical.ks1.2xlarge.linux",
  })
  void a_type_without_billing_items_has_none_whatever_the_specification(
      String service, String resource, String spec) {
    ObjectNode line = hours(line("1", service, resource, spec), 1);

    acme.usageRefused("CBC.99006074", "quotes.billing-items-exist", line);
    acme.usageRefused(
        "CBC.99006074",
        "quotes.billing-items-exist",
        hours(line("1", service, resource, spec).put("region", "cn-mars-1"), 1));
    assertThat(acme.ask(Quotes.USAGE, Quotes.request(line)).body().path("error_msg").asString())
        .isEqualTo("The billing item does not exist.");
  }

  @Test
  void an_unknown_type_or_one_of_another_service_is_no_product() {
    for (ObjectNode line :
        List.of(
            line("1", "waf", "waf.nonsense", "x"),
            line("1", "ec2", "waf.bandwidth", "x"),
            line("1", "nonsense", "vm", "s6.large.2.linux"))) {
      acme.usageRefused("CBC.99006006", "quotes.product-known", hours(line, 1));
    }
  }

  @Test
  void a_price_book_of_ones_own_can_give_a_type_its_first_billing_item() {
    acme.shop()
        .world()
        .control(
            "PUT",
            "/price-book",
            Json.read(
                """
                {"format": 1, "regions": ["cn-north-4"], "products": [
                 {"service_type_code": "hws.service.type.waf",
                  "resource_type_code": "hws.resource.type.waf.bandwidth",
                  "resource_spec": "mine",
                  "on_demand": [{"usage_factor": "Duration", "measure_id": 4, "price": "0.5"}]}]}
                """));

    assertThat(acme.usage(hours(line("1", "waf", "waf.bandwidth", "mine"), 3)).path("amount"))
        .hasToString("1.5");
    acme.usageRefused(
        "CBC.99006006",
        "quotes.product-known",
        hours(line("1", "waf", "waf.bandwidth", "other"), 3));
  }

  @Test
  void a_factor_that_another_specification_has_is_not_sold_for_this_one() {
    ObjectNode byBandwidth = used(Quotes.bandwidth("1", "19_bgp", 5), "UPFLOW", 1, 10);

    acme.usageRefused("CBC.99006006", "quotes.usage-factor-sold", byBandwidth);
    acme.usageRefused(
        "CBC.99006006",
        "quotes.usage-factor-sold",
        hours(line("1", "vpc", "bandwidth", "12_bgp"), 1));
    assertThat(
            acme.ask(Quotes.USAGE, Quotes.request(byBandwidth)).body().path("error_msg").asString())
        .isEqualTo("[error_code]:CBC.6006 [error_msg]:Can not find product 19_bgp");
    acme.usageRefused(
        "CBC.99006074",
        "quotes.usage-factor-exists",
        used(Quotes.bandwidth("1", "19_bgp", 5), "size", 1, 10));
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
    String text = "Required param resourceSpecSize or resourceSize is null or empty";
    ObjectNode disk = hours(line("1", "ebs", "volume", "SSD"), 1);

    acme.usageRefused("CBC.99006001", "quotes.size-given", disk);
    acme.usageRefused(
        "CBC.99006001", "quotes.size-given", disk.deepCopy().put("resource_size", 40));
    acme.usageRefused(
        "CBC.99006001", "quotes.size-given", disk.deepCopy().put("size_measure_id", 17));
    acme.termsRefused("CBC.99006001", "quotes.size-given", Quotes.months(disk.deepCopy(), 1));
    assertThat(acme.ask(Quotes.USAGE, Quotes.request(disk)).body().path("error_msg").asString())
        .isEqualTo(text);
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
