// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.providerstates.IndescribableWorld;
import dev.ocesandbox.server.providerstates.ProviderState;
import dev.ocesandbox.server.providerstates.WorldStates;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What states say about how a world came to be, and when they cannot. */
class WorldStatesTest {

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00Z");

  private final StoryServer server =
      new StoryServer(7, new ClockStart(true, Instant.parse("2027-02-27T01:02:03Z")), WALL);

  private List<ProviderState> states() {
    List<Entry> writes =
        server.history().recorded().entries().stream().filter(Entry::write).toList();
    return new WorldStates(server.hosted(), WALL).of(writes);
  }

  private void topUp(String amount) {
    server.control(WALL, "POST", "/accounts/acme/top-ups", Json.object().put("amount", amount));
  }

  private void take(String name) {
    server.control(WALL, "POST", "/snapshots", Json.object().put("name", name));
  }

  @Test
  void each_write_is_a_sentence_after_how_the_world_began() {
    topUp("5.00");
    server.control(WALL, "POST", "/clock/advance", Json.object().put("by", "P1D"));

    assertThat(states().stream().map(ProviderState::name))
        .containsExactly(
            "the world has scenario replay-story, seed 7 and time 2027-02-27T01:02:03Z",
            "account acme was topped up by 5.00",
            "the time came to 2027-02-28T01:02:03Z");
  }

  @Test
  void what_was_undone_by_a_snapshot_is_not_said() {
    topUp("1.00");
    take("before");
    topUp("2.00");
    server.control(WALL, "POST", "/snapshots/s-1/restore", null);
    topUp("3.00");

    assertThat(states().stream().map(ProviderState::name).skip(1))
        .containsExactly(
            "account acme was topped up by 1.00", "account acme was topped up by 3.00");
  }

  @Test
  void faults_and_stubs_are_not_said() {
    server.control(
        WALL,
        "POST",
        "/faults",
        Json.object().put("operation", "PayOrders").put("kind", "throttle"));
    server.control(
        WALL,
        "POST",
        "/stubs",
        Json.object().put("operation", "KeystoneListGroups").put("status", 200));

    assertThat(states()).hasSize(1);
  }

  @Test
  void what_the_log_keeps_is_not_said() {
    server.control(WALL, "PUT", "/settings", Json.object().put("log_bodies", "whole"));
    server.control(
        WALL,
        "PUT",
        "/settings",
        Json.object().put("log_bodies", "start").put("flow_control", "documented"));

    assertThat(states().stream().skip(1))
        .singleElement()
        .extracting(state -> Json.text(state.json()))
        .asString()
        .contains("flow_control")
        .doesNotContain("log_bodies");
  }

  @Test
  void a_reset_begins_anew() {
    topUp("5.00");
    server.control(WALL, "POST", "/reset", null);

    assertThat(states()).hasSize(1);
  }

  @Test
  void passwords_never_enter() {
    ReplayStory story = new ReplayStory(server, 4, WALL);
    for (int i = 0; i < 120; i++) {
      story.step();
      server.control(story.wall(), "DELETE", "/faults", null);
    }
    List<ProviderState> states = states();

    assertThat(states.stream().map(ProviderState::name))
        .anyMatch(name -> name.contains("has created the member"));
    assertThat(states.stream().map(state -> Json.text(state.json())))
        .noneMatch(text -> text.contains("Ab3dEf7h9"));
  }

  @Test
  void more_than_200_states_are_not_listed() {
    for (int i = 0; i < 200; i++) {
      topUp("1.00");
    }

    assertThatThrownBy(this::states)
        .isInstanceOf(IndescribableWorld.class)
        .hasMessageContaining("more than 200 states");
  }

  @Test
  void a_snapshot_of_an_earlier_history_cannot_be_told() {
    take("before");
    server.control(WALL, "POST", "/reset", null);
    server.control(WALL, "POST", "/snapshots/s-1/restore", null);

    assertThatThrownBy(this::states)
        .isInstanceOf(IndescribableWorld.class)
        .hasMessageContaining("a snapshot that the history does not have");
  }
}
