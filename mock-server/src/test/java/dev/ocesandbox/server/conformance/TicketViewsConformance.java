// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists, counts, export and the work of support on the clock. */
class TicketViewsConformance {

  private final TicketDesk desk = TicketDesk.empty();

  @Test
  void lists_show_the_newest_first_and_filters_combine() {
    // rules tickets.list.newest-first, tickets.list.without-deleted
    String first = desk.open("red apple");
    desk.world().advance("PT1H");
    String second = desk.open("green apple");
    desk.done(first, "cancel");

    assertThat(desk.ids("")).containsExactly(second, first);
    assertThat(desk.ids("?limit=1&offset=1")).containsExactly(first);
    assertThat(desk.ids("?status=4")).containsExactly(first);
    assertThat(desk.ids("?incident_status=0,4")).containsExactly(second, first);
    assertThat(desk.ids("?incident_status=1,2")).isEmpty();
    assertThat(desk.ids("?search_key=APPLE&search_key=red")).containsExactly(first);
    assertThat(desk.ids("?search_key=apple,green")).containsExactly(second);
    assertThat(desk.ids("?app_key=" + first.substring(4))).containsExactly(first);
    assertThat(desk.ids("?incident_id=" + first + "&status=0")).isEmpty();
    assertThat(desk.ids("?x_customer_name=ACM")).containsExactly(second, first);
    assertThat(desk.ids("?x_customer_id=nobody")).isEmpty();
    assertThat(desk.ids("?label_id_list=1,2")).isEmpty();
    assertThat(desk.ids("?query_start_time=2000-01-01%2000:00:00")).hasSize(2);
    assertThat(desk.ids("?query_end_time=2000-01-01%2000:00:00")).isEmpty();
    assertThat(desk.get("/count").path("incident_status_counts"))
        .hasToString("[{\"status\":0,\"count\":1},{\"status\":4,\"count\":1}]");
    assertThat(desk.get("/count?business_type_id=" + TicketDesk.RENEWAL + "&status=4").toString())
        .contains("\"count\":1");
    assertThat(desk.get("/count?product_category_id=none").path("incident_status_counts"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "query_start_time=2026-02-30%2000:00:00, tickets.time.exists",
    "query_start_time=today, tickets.check.parameters",
    "label_id_list=x, tickets.time.exists",
    "status=31, tickets.check.parameters",
    "limit=101, tickets.check.parameters",
    "incident_status=x, tickets.check.parameters"
  })
  void a_filter_that_makes_no_sense_is_refused(String query, String rule) {
    assertRefused(desk.world().get("acme", TicketDesk.CASES + "?" + query), "OSM.01010001", rule);
  }

  @Test
  void tickets_are_exported_as_a_workbook_and_the_log_notes_it() {
    String id = desk.open("<b>&");
    var answer =
        TestServer.send(
            HttpRequest.newBuilder(
                    URI.create(
                        TestServer.endpoint()
                            + TicketDesk.CASES
                            + "/export?language=en-us&timezone=GMT%2B8"))
                .header("X-Auth-Token", desk.world().account("acme").path("token").asString())
                .GET());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().body()).startsWith('P', 'K');
    assertThat(desk.logs(id)).containsExactly(84, 0);
  }

  @Test
  void prompt_support_accepts_replies_proposes_and_closes() {
    // rule support.profile.works
    desk.world().control("PUT", "/settings", TestServer.json().put("support", "prompt"));
    String id = desk.open("hello");
    desk.world().advance("PT4M59S");
    assertThat(desk.status(id)).isZero();
    desk.world().advance("PT1S");
    assertThat(desk.status(id)).isEqualTo(1);
    desk.world().advance("PT5M");
    assertThat(desk.detail(id).path("message_list")).hasSize(2);
    desk.world().advance("PT20M");
    assertThat(desk.status(id)).isEqualTo(2);
    desk.support(id, "reject");
    desk.world().advance("PT30M");
    assertThat(desk.status(id)).isEqualTo(2);
    desk.world().advance("P6DT23H29M");
    assertThat(desk.status(id)).isEqualTo(2);
    desk.world().advance("PT1M");
    assertThat(desk.status(id)).isEqualTo(3);
  }

  @Test
  void an_exported_world_has_the_same_tickets() {
    String id = desk.open("keep me");
    desk.support(id, "accept");
    desk.support(id, "reply");
    JsonNode file = desk.world().control("GET", "/export");
    TicketDesk copy = new TicketDesk(TestWorld.imported(file));

    assertThat(copy.detail(id)).isEqualTo(desk.detail(id));
    assertThat(copy.open("next")).isNotEqualTo(id);
    assertThat(copy.get("/count").path("incident_status_counts"))
        .hasToString("[{\"status\":0,\"count\":1},{\"status\":1,\"count\":1}]");
  }
}
