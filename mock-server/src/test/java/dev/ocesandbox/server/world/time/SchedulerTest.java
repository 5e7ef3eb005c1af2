// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

class SchedulerTest {

  private static final Instant START = Instant.parse("2026-01-15T08:30:00Z");
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final Slot<PVector<String>> NOTES =
      new Slot<>("notes", TreePVector.empty(), List.of());

  private static final Scheduler BELLS =
      new Scheduler(List.of(rule("a", SchedulerTest::noted), rule("b", SchedulerTest::noted)));

  @Test
  void a_world_in_which_nothing_is_due_is_settled_to_the_instant() {
    World world = planned(NOON, "a", "1");

    Settled settled = BELLS.settle(world, NOON.minusSeconds(1));

    assertThat(settled.events()).isEmpty();
    assertThat(settled.world()).isEqualTo(world.settledTo(NOON.minusSeconds(1)));
  }

  @Test
  void what_is_due_happens_by_time_then_by_type_then_by_subject() {
    World world =
        planned(NOON.plusSeconds(1), "a", "last")
            .plan(new Due(NOON, "b", "third"))
            .plan(new Due(NOON, "a", "second"))
            .plan(new Due(NOON, "a", "first"))
            .plan(new Due(NOON.plusSeconds(2), "a", "not yet"));

    Settled settled = BELLS.settle(world, NOON.plusSeconds(1));

    assertThat(settled.events())
        .extracting(Event::subject)
        .containsExactly("first", "second", "third", "last");
    assertThat(settled.world().get(NOTES)).containsExactly("first", "second", "third", "last");
    assertThat(settled.world().settledTo()).isEqualTo(NOON.plusSeconds(1));
    assertThat(settled.world().agenda().items())
        .containsExactly(new Due(NOON.plusSeconds(2), "a", "not yet"));
  }

  @Test
  void a_rule_sees_the_world_at_the_instant_and_without_the_item() {
    Scheduler line =
        new Scheduler(
            List.of(
                rule(
                    "a",
                    (world, due) ->
                        Settled.event(
                            world,
                            due,
                            "seen",
                            Map.of(
                                "at", world.settledTo().toString(),
                                "left", world.agenda().items().toString())))));

    Settled settled = line.settle(planned(NOON, "a", "1"), NOON.plusSeconds(60));

    assertThat(settled.events())
        .containsExactly(
            new Event(NOON, "seen", "1", Map.of("at", "2026-01-15T12:00:00Z", "left", "[]")));
    assertThat(settled.world().settledTo()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void what_a_rule_plans_happens_too_when_it_is_due() {
    Scheduler line =
        new Scheduler(
            List.of(
                rule(
                    "a",
                    (world, due) ->
                        noted(world.plan(new Due(due.at().plusSeconds(60), "a", "again")), due))));

    Settled settled = line.settle(planned(NOON, "a", "first"), NOON.plusSeconds(150));

    assertThat(settled.events())
        .extracting(Event::at)
        .containsExactly(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));
    assertThat(settled.world().agenda().items())
        .containsExactly(new Due(NOON.plusSeconds(180), "a", "again"));
  }

  @Test
  void a_rule_may_find_nothing_to_do() {
    Scheduler line = new Scheduler(List.of(rule("a", (world, due) -> Settled.nothing(world))));

    Settled settled = line.settle(planned(NOON, "a", "1"), NOON);

    assertThat(settled.events()).isEmpty();
    assertThat(settled.world().agenda().items()).isEmpty();
    assertThat(settled.world().settledTo()).isEqualTo(NOON);
  }

  @Test
  void a_number_of_events_can_be_enough() {
    World world = planned(NOON, "a", "1").plan(new Due(NOON.plusSeconds(5), "a", "2"));

    Settled none = BELLS.settle(world, NOON.plusSeconds(9), 0);
    Settled one = BELLS.settle(world, NOON.plusSeconds(9), 1);
    Settled both = BELLS.settle(world, NOON.plusSeconds(9), 2);

    assertThat(none).isEqualTo(new Settled(world, List.of()));
    assertThat(one.events()).extracting(Event::subject).containsExactly("1");
    assertThat(one.world().settledTo()).isEqualTo(NOON);
    assertThat(one.world().agenda().items())
        .containsExactly(new Due(NOON.plusSeconds(5), "a", "2"));
    assertThat(both.events()).hasSize(2);
    assertThat(both.world().settledTo()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void an_item_without_a_rule_is_a_bug() {
    World world = planned(NOON, "unknown", "1");

    assertThatIllegalStateException()
        .isThrownBy(() -> BELLS.settle(world, NOON))
        .withMessage("No time rule for unknown");
    assertThat(BELLS.knows("a")).isTrue();
    assertThat(BELLS.knows("unknown")).isFalse();
  }

  @Test
  void two_rules_for_the_same_items_are_a_bug() {
    List<TimeRule> twice =
        List.of(rule("a", SchedulerTest::noted), rule("a", SchedulerTest::noted));

    assertThatIllegalStateException()
        .isThrownBy(() -> new Scheduler(twice))
        .withMessage("Two time rules for a");
  }

  @Test
  void an_event_keeps_its_details_and_a_settled_world_its_events() {
    Map<String, String> details = new HashMap<>(Map.of("loud", "yes"));
    Event event = new Event(NOON, "rung", "1", details);
    List<Event> events = new ArrayList<>(List.of(event));
    Settled settled = new Settled(World.empty(7, START), events);

    details.clear();
    events.clear();

    assertThat(settled.events()).containsExactly(event);
    assertThat(event.details()).containsEntry("loud", "yes");
  }

  private static World planned(Instant at, String type, String subject) {
    return World.empty(7, START).plan(new Due(at, type, subject));
  }

  private static Settled noted(World world, Due due) {
    World noted = world.with(NOTES, world.get(NOTES).plus(due.subject()));
    return Settled.event(noted, due, "rung", Map.of());
  }

  private static TimeRule rule(String type, BiFunction<World, Due, Settled> happening) {
    return new TimeRule() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public Settled apply(World world, Due due) {
        return happening.apply(world, due);
      }
    };
  }
}
