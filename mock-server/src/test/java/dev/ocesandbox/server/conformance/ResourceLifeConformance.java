// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Holdings.byIds;
import static dev.ocesandbox.server.conformance.Holdings.byOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What time does to a resource: expiry, grace, retention, release. */
@OnBothTargets
class ResourceLifeConformance {

  private final Target target;

  ResourceLifeConformance(Target target) {
    this.target = target;
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 7", "2, 1, 7", "3, 7, 7", "4, 7, 15", "5, 7, 15"})
  void grace_and_retention_last_as_long_as_the_level_says(int level, int grace, int retention) {
    Holdings corner = Holdings.ofLevel(target, level);
    String server = corner.serverId();
    Instant end = corner.expiry(server);
    Instant frozen = end.plus(Duration.ofDays(grace));
    Instant released = frozen.plus(Duration.ofDays(retention));

    // rules resources.expiry.enters-grace, resources.grace.length, resources.grace.ends-frozen,
    // resources.retention.length, resources.retention.ends-released
    corner.advanceTo(end);
    assertThat(corner.status(server)).isEqualTo(2);
    assertThat(types(corner.advanceTo(end.plusSeconds(1)))).containsExactly("resource-expired");
    assertThat(corner.status(server)).isEqualTo(5);
    corner.advanceTo(frozen);
    assertThat(corner.status(server)).isEqualTo(5);
    assertThat(types(corner.advanceTo(frozen.plusSeconds(1)))).containsExactly("resource-frozen");
    assertThat(corner.status(server)).isEqualTo(4);
    corner.advanceTo(released);
    assertThat(corner.status(server)).isEqualTo(4);
    assertThat(types(corner.advanceTo(released.plusSeconds(1))))
        .containsExactly("resource-released");
    assertThat(corner.status(server)).isEqualTo(3);
    // rule resources.list.expire-time-stays
    assertThat(corner.expiry(server)).isEqualTo(end);
  }

  @Test
  void terms_end_in_the_last_second_of_a_day_in_beijing() {
    Holdings acme = Holdings.acme(target);
    String server = acme.serverId();

    // rule resources.grace.days-from-expiry
    List<JsonNode> events = acme.advanceTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(events).extracting(event -> event.path("subject").asString()).containsOnly(server);
    assertThat(events)
        .extracting(event -> event.path("at").asString() + " " + event.path("type").asString())
        .containsExactly(
            "2026-12-23T16:00:00Z resource-expired",
            "2026-12-24T16:00:00Z resource-frozen",
            "2026-12-25T16:00:00Z resource-released");
    assertThat(events.get(0).path("grace_ends").asString()).isEqualTo("2026-12-24T15:59:59Z");
    assertThat(events.get(1).path("retention_ends").asString()).isEqualTo("2026-12-25T15:59:59Z");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, resource-switched-to-on-demand",
    "2, 3, resource-deleted",
    "4, 4, resource-frozen",
    "5, 5, resource-expired"
  })
  void the_policy_decides_what_follows_the_end_of_a_term(int policy, int status, String event) {
    Holdings corner = Holdings.ofLevel(target, 4);
    String order = corner.bought(TestWorld.server("100.00"), Holdings.disk(40));
    String server = corner.ids(byOrder(order)).get(0);
    corner.policy(server, policy);
    Instant end = corner.expiry(server);

    // rules resources.expiry.to-on-demand, resources.expiry.switched-is-closed,
    // resources.expiry.deletes-at-once, resources.expiry.freezes-at-once, resources.group.one-term
    assertThat(corner.row(server).path("expire_policy").asInt()).isEqualTo(policy);
    assertThat(types(corner.advanceTo(end.plusSeconds(1)))).containsExactly(event);
    assertThat(corner.rows(byIds(server)))
        .extracting(row -> row.path("status").asInt())
        .containsExactly(status, status);
  }

  @Test
  void policy_4_leaves_out_grace_but_not_retention() {
    Holdings corner = Holdings.ofLevel(target, 4);
    String server = corner.serverId();
    corner.policy(server, 4);
    Instant released = corner.expiry(server).plus(Duration.ofDays(15));

    corner.advanceTo(released);
    assertThat(corner.status(server)).isEqualTo(4);
    corner.advanceTo(released.plusSeconds(1));
    assertThat(corner.status(server)).isEqualTo(3);
  }

  @Test
  void policy_5_leaves_out_retention_but_not_grace() {
    Holdings corner = Holdings.ofLevel(target, 4);
    String server = corner.serverId();
    corner.policy(server, 5);
    Instant over = corner.expiry(server).plus(Duration.ofDays(7));

    // rule resources.expiry.deletes-before-retention
    corner.advanceTo(over);
    assertThat(corner.status(server)).isEqualTo(5);
    assertThat(types(corner.advanceTo(over.plusSeconds(1)))).containsExactly("resource-deleted");
    assertThat(corner.status(server)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "4, 0"})
  void a_policy_that_is_changed_in_retention_does_not_move_its_end(int first, int then) {
    Holdings corner = Holdings.ofLevel(target, 4);
    String server = corner.serverId();
    corner.policy(server, first);
    Instant end = corner.expiry(server);
    Instant released = end.plus(Duration.ofDays(first == 4 ? 15 : 22));
    corner.advanceTo(end.plus(Duration.ofDays(8)));
    assertThat(corner.status(server)).isEqualTo(4);
    corner.policy(server, then);

    corner.advanceTo(released);
    assertThat(corner.status(server)).isEqualTo(4);
    corner.advanceTo(released.plusSeconds(1));
    assertThat(corner.status(server)).isEqualTo(3);
  }

  @Test
  void a_policy_that_is_changed_in_grace_counts_when_grace_ends() {
    Holdings corner = Holdings.ofLevel(target, 4);
    String server = corner.serverId();
    Instant end = corner.expiry(server);
    corner.advanceTo(end.plusSeconds(1));
    corner.policy(server, 5);

    assertThat(corner.status(server)).isEqualTo(5);
    corner.advanceTo(end.plus(Duration.ofDays(7)).plusSeconds(1));
    assertThat(corner.status(server)).isEqualTo(3);
  }

  @Test
  void one_long_move_does_what_many_short_ones_do() {
    Holdings acme = Holdings.acme(target);
    acme.bought(TestWorld.server("100.00").put("quantity", 5), Holdings.disk(40));
    acme.shop().world().advance("P3D");
    acme.bought(Holdings.address().put("period_num", 2), Holdings.bandwidth("19_share"));
    TestWorld twin = TestWorld.create(TestServer.json().put("from", acme.shop().world().id()));

    acme.shop().world().advance("P100D");
    for (int day = 0; day < 100; day++) {
      twin.advance("P1D");
    }
    assertThat(twin.control("GET", "/state"))
        .isEqualTo(acme.shop().world().control("GET", "/state"));
  }

  @Test
  void update_time_is_the_last_change_and_effective_time_the_first_begin() {
    Holdings acme = Holdings.acme(target);
    String server = acme.serverId();
    acme.shop().world().advance("P1D");
    acme.policy(server, 4);

    // rules resources.list.update-time, resources.list.effective-time-stays
    assertThat(acme.row(server).path("update_time").asString()).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(acme.row(server).path("effective_time").asString()).isEqualTo(Target.NOW);
    acme.shop().world().advance("P40D");
    assertThat(acme.row(server).path("update_time").asString()).isEqualTo("2026-12-24T16:00:00Z");
    assertThat(acme.row(server).path("effective_time").asString()).isEqualTo(Target.NOW);
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("type").asString()).toList();
  }
}
