// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events of use and bills: one for each account and day or month, however much is used. */
@OnBothTargets
class UsageEventsConformance {

  private final Target target;

  UsageEventsConformance(Target target) {
    this.target = target;
  }

  private static List<String> days(List<JsonNode> events) {
    return events.stream()
        .filter(event -> event.path("type").asString().equals("usage-settled"))
        .map(
            event ->
                "%s %s %s %s"
                    .formatted(
                        event.path("at").asString(),
                        event.path("day").asString(),
                        event.path("deductions").asString(),
                        event.path("amount").asString()))
        .toList();
  }

  private static List<String> closes(List<JsonNode> events) {
    return events.stream()
        .filter(event -> event.path("type").asString().equals("month-closed"))
        .map(
            event ->
                "%s %s %s"
                    .formatted(
                        event.path("at").asString(),
                        event.path("account").asString(),
                        event.path("month").asString()))
        .toList();
  }

  @Test
  void a_day_of_use_is_one_event_with_the_settlement_of_its_last_hour() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    acme.shop().topUp("100.00");
    acme.server();
    acme.server();

    // rule metering.settlement.event
    assertThat(days(acme.to("2025-06-12T15:00:00Z")))
        .containsExactly(
            // 16 hours of two servers
            "2025-06-10T16:53:30Z 2025-06-10 32 11.84", "2025-06-11T16:53:30Z 2025-06-11 48 17.76");
  }

  @Test
  void the_use_of_a_server_that_has_ended_is_reported_too() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    acme.shop().topUp("100.00");
    String server = acme.server();
    acme.to("2025-06-10T00:10:00Z");
    acme.end(server);

    assertThat(days(acme.to("2025-06-20T00:00:00Z")))
        .containsExactly("2025-06-10T16:53:30Z 2025-06-10 1 0.06");
  }

  @Test
  void a_bill_is_closed_on_the_third_once_however_many_records_it_has() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    acme.shop().topUp("2000.00");
    String server = acme.server();
    acme.shop().paid(acme.shop().buy("10.00"));
    acme.shop().paid(acme.shop().buy("20.00"));
    acme.to("2025-07-15T00:00:00Z");
    acme.end(server);

    // rule bills.months.issued-on-the-third
    assertThat(closes(acme.to("2025-12-01T00:00:00Z")))
        .containsExactly("2025-08-03T02:00:00Z acme 2025-07");
  }

  @Test
  void the_last_hour_of_a_month_is_in_its_bill() {
    UseByTheHour acme =
        UseByTheHour.of(target, "2025-06-30T15:00:00Z", TestServer.json().put("level", 0));
    acme.shop().topUp("2.00");
    String server = acme.server();
    acme.to("2025-06-30T16:00:00Z");
    acme.end(server);

    assertThat(closes(acme.to("2025-09-01T00:00:00Z")))
        .containsExactly("2025-07-03T02:00:00Z acme 2025-06");
  }

  @Test
  void with_monthly_settlement_it_is_closed_on_the_fourth() {
    UseByTheHour acme =
        UseByTheHour.of(
            target, UseByTheHour.EIGHT, TestServer.json().put("monthly_settlement", true));
    acme.shop().paid(acme.shop().buy("10.00"));

    assertThat(closes(acme.to("2025-09-01T00:00:00Z")))
        .containsExactly("2025-07-04T02:00:00Z acme 2025-06");
  }

  @Test
  void the_bill_of_a_member_in_custody_is_closed_for_it_and_its_master() {
    Enterprise acme = Enterprise.of(target);
    acme.set("acme-dev", TestServer.json().put("custody", true));
    acme.world().control("PUT", "/clock", TestServer.json().put("mode", "frozen"));
    new UseByTheHour(new Shop(acme.world(), "acme")).server("acme-dev", "ac3.large.2.linux");

    List<String> closes =
        closes(acme.world().advance("P60D").path("events").valueStream().toList());

    assertThat(closes.stream().filter(close -> close.endsWith("2026-11")))
        .containsExactlyInAnyOrder(
            "2026-12-03T02:00:00Z acme 2026-11", "2026-12-03T02:00:00Z acme-dev 2026-11");
  }

  @Test
  void an_account_without_records_has_no_bill_that_closes() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    acme.shop().topUp("2000.00");
    acme.shop().buy("10.00");

    assertThat(closes(acme.to("2025-12-01T00:00:00Z"))).isEmpty();
  }
}
