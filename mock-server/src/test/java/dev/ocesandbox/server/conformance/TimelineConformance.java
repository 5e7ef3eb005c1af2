// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What will happen by itself, told in advance. */
@OnBothTargets
class TimelineConformance {

  private final Holdings acme;
  private final TestWorld world;

  TimelineConformance(Target target) {
    acme = Holdings.acme(target);
    world = acme.shop().world();
  }

  @Test
  void the_timeline_is_what_the_clock_will_bring_and_changes_nothing() {
    acme.serverId();
    acme.shop().buy("10.00");
    world.coupon(
        "acme", TestServer.json().put("type", "cash").put("amount", "5.00").put("expires", "P30D"));
    String before = acme.shop().everything();

    JsonNode timeline = world.control("GET", "/timeline?days=60");
    assertThat(acme.shop().everything()).isEqualTo(before);
    assertThat(timeline.path("from").asString()).isEqualTo(Target.NOW);
    assertThat(timeline.path("to").asString()).isEqualTo("2027-01-22T02:00:00Z");
    assertThat(timeline.path("truncated").asBoolean()).isFalse();
    assertThat(timeline.path("events"))
        .extracting(event -> event.path("type").asString())
        .contains("order-cancelled", "coupon-expired", "resource-expired", "resource-released");
    assertThat(world.advance("P60D").path("events")).isEqualTo(timeline.path("events"));
  }

  @Test
  void it_looks_thirty_days_ahead_unless_told_otherwise() {
    acme.serverId();

    assertThat(types(world.control("GET", "/timeline"))).containsExactly("month-closed");
    assertThat(world.control("GET", "/timeline").path("to").asString())
        .isEqualTo("2026-12-23T02:00:00Z");
    assertThat(types(world.control("GET", "/timeline?days=31")))
        .containsExactly("month-closed", "resource-expired");
    assertThat(types(world.control("GET", "/timeline?days=3660")))
        .containsExactly(
            "month-closed", "resource-expired", "resource-frozen", "resource-released");
  }

  @Test
  void a_policy_changes_what_is_ahead() {
    acme.policy(acme.serverId(), 2);

    assertThat(types(world.control("GET", "/timeline?days=100")))
        .containsExactly("month-closed", "resource-deleted");
  }

  @Test
  void ten_thousand_events_are_enough() {
    acme.bought(TestWorld.server("4000.00").put("quantity", 4_000));

    JsonNode timeline = world.control("GET", "/timeline?days=3660");
    assertThat(timeline.path("truncated").asBoolean()).isTrue();
    assertThat(timeline.path("events").size()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=0", "days=3661", "days=-1", "days=ten", "day=1"})
  void other_numbers_of_days_are_refused(String query) {
    TestServer.Answer answer =
        TestServer.control("GET", "/worlds/" + world.id() + "/timeline?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("type").asString()).endsWith("control.body-valid");
  }

  @Test
  void a_world_that_does_not_exist_has_no_timeline() {
    assertThat(TestServer.control("GET", "/worlds/none/timeline").status()).isEqualTo(404);
  }

  @Test
  void what_has_fallen_due_already_is_not_ahead() {
    String server = acme.serverId();
    acme.advanceTo(Instant.parse("2026-12-23T16:00:00Z"));

    assertThat(acme.status(server)).isEqualTo(5);
    assertThat(types(world.control("GET", "/timeline")))
        .containsExactly("resource-frozen", "resource-released");
  }

  private static List<String> types(JsonNode timeline) {
    return timeline
        .path("events")
        .valueStream()
        .map(event -> event.path("type").asString())
        .toList();
  }
}
