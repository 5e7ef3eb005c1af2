// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Times of requests and of the operation log are in X-Time-Zone, other times are in UTC. */
class TicketTimesConformance {

  private static final String ORDERS = "/osm/incidentservice/api/v1/queryincident";

  private final Shop acme = Shop.emptyAcme();
  private final TicketDesk desk = new TicketDesk(acme.world());
  private String id = "";
  private Instant created = Instant.EPOCH;

  @BeforeEach
  void a_ticket() {
    id = desk.open("what time is it?");
    created = Instant.parse(desk.detail(id).path("create_time").asString());
  }

  private static String text(Instant at, String zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
        .format(at.atZone(TimeZone.getTimeZone(zone).toZoneId()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private int found(String zone, String query) {
    TestServer.Answer answer =
        Tickets.get(acme, TicketDesk.CASES + "?" + query, "X-Time-Zone", zone);
    return answer.body().path("total_count").asInt(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GMT+8", "GMT+08:00", "UTC", "GMT-3", "GMT+5:30", "Asia/Shanghai", "Z"})
  void a_query_by_time_includes_both_ends_in_the_zone_of_the_request(String zone) {
    String same = encoded(text(created, zone));
    String before = encoded(text(created.minusSeconds(1), zone));
    String after = encoded(text(created.plusSeconds(1), zone));

    assertThat(found(zone, "query_start_time=" + same)).isEqualTo(1);
    assertThat(found(zone, "query_start_time=" + after)).isZero();
    assertThat(found(zone, "query_end_time=" + same)).isEqualTo(1);
    assertThat(found(zone, "query_end_time=" + before)).isZero();
    assertThat(found(zone, "query_start_time=" + before + "&query_end_time=" + after)).isEqualTo(1);
    assertThat(found(zone, "query_start_time=" + after + "&query_end_time=" + before)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"UTC, UTC", "GMT+8, GMT+8", "GMT-11, GMT-11", "Asia/Shanghai, GMT+8"})
  void the_log_shows_the_time_in_the_zone_and_in_utc(String zone, String offset) {
    JsonNode log =
        Tickets.get(acme, TicketDesk.CASES + "/" + id + "/operate-logs", "X-Time-Zone", zone)
            .body()
            .at("/incident_operate_log_list/0");

    assertThat(log.path("operate_time").asString()).isEqualTo(text(created, offset));
    assertThat(log.path("timestamp_operate_time").asString()).isEqualTo(created.toString());
  }

  @Test
  void without_a_zone_times_are_those_of_china() {
    String same = encoded(text(created, "GMT+8"));

    assertThat(desk.ids("?query_start_time=" + same + "&query_end_time=" + same))
        .containsExactly(id);
    assertThat(desk.ids("?query_end_time=" + encoded(text(created, "UTC")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Base", "GMT+25", "8", "china"})
  void an_unknown_zone_is_refused(String zone) {
    for (String path : List.of("", "/count", "/" + id + "/operate-logs")) {
      assertRefused(
          Tickets.get(acme, TicketDesk.CASES + path, "X-Time-Zone", zone),
          "OSM.01010001",
          "tickets.time.exists");
    }
    assertRefused(
        Tickets.get(acme, ORDERS, "X-Time-Zone", zone), "OSM.01010001", "tickets.time.exists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29 00:00:00", "2026-04-31 10:00:00", "2026-01-01 24:00:00"})
  void a_time_that_does_not_exist_is_refused(String time) {
    for (String name : List.of("query_start_time", "query_end_time")) {
      assertRefused(
          acme.get(TicketDesk.CASES + "?" + name + "=" + encoded(time)),
          "OSM.01010001",
          "tickets.time.exists");
    }
    assertRefused(
        acme.get(ORDERS + "?queryStartTime=" + encoded(time)),
        "OSM.01010001",
        "tickets.time.exists");
  }

  @Test
  void the_route_of_the_sdk_shows_the_same_tickets_by_number_of_the_page() {
    desk.world().advance("PT1S");
    String second = desk.open("green apple");
    desk.world().advance("PT1S");
    String third = desk.open("red apple");
    desk.done(second, "cancel");

    assertThat(orders("")).containsExactly(third, second, id);
    assertThat(orders("?pageSize=2")).containsExactly(third, second);
    assertThat(orders("?pageSize=2&pageNo=2")).containsExactly(id);
    assertThat(orders("?pageSize=2&pageNo=3")).isEmpty();
    assertThat(orders("?incidentStatus=4,12")).containsExactly(second);
    assertThat(orders("?status=0&searchKey=red,apple")).containsExactly(third);
    assertThat(orders("?incidentId=" + second)).containsExactly(second);
    assertThat(orders("?queryEndTime=" + encoded(text(created, "GMT+8")))).containsExactly(id);
    assertThat(orders("?xCustomerName=solo")).isEmpty();
    assertThat(orders("?businessTypeId=none")).isEmpty();
    JsonNode row = acme.get(ORDERS).body().at("/incidentInfoList/2");
    assertThat(row.path("status").asInt(-1)).isZero();
    assertThat(row.path("type").asInt(-1)).isZero();
    assertThat(row.path("createTime").asString()).isEqualTo(created.toString());
    assertThat(acme.get(ORDERS + "?pageSize=1").body().path("totalCount").asInt()).isEqualTo(3);
  }

  private List<String> orders(String query) {
    TestServer.Answer answer = acme.get(ORDERS + query);
    assertThat(answer.body().has("error_code")).as("%s", answer.body()).isFalse();
    return answer
        .body()
        .path("incidentInfoList")
        .valueStream()
        .map(row -> row.path("incidentId").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pageNo=0", "pageSize=0", "pageSize=101", "incidentStatus=a", "status=-1"})
  void a_page_that_does_not_exist_is_refused(String query) {
    assertRefused(acme.get(ORDERS + "?" + query), "OSM.01010001", "tickets.check.parameters");
  }
}
