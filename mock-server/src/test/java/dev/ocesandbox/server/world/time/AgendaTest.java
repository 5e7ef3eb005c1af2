// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final Due LATE = new Due(NOON.plusSeconds(1), "a", "1");
  private static final Due SECOND_TYPE = new Due(NOON, "b", "1");
  private static final Due SECOND_SUBJECT = new Due(NOON, "a", "2");
  private static final Due FIRST = new Due(NOON, "a", "1");

  @Test
  void nothing_is_due_on_an_empty_agenda() {
    assertThat(Agenda.EMPTY.firstDueAt(Instant.MAX)).isEmpty();
  }

  @Test
  void an_item_is_due_from_its_instant_on() {
    Agenda agenda = Agenda.EMPTY.plus(FIRST);

    assertThat(agenda.firstDueAt(NOON.minusNanos(1))).isEmpty();
    assertThat(agenda.firstDueAt(NOON)).contains(FIRST);
    assertThat(agenda.firstDueAt(NOON.plusSeconds(1))).contains(FIRST);
  }

  @Test
  void items_come_by_time_then_by_type_then_by_subject() {
    Agenda agenda =
        Stream.of(LATE, SECOND_TYPE, SECOND_SUBJECT, FIRST)
            .reduce(Agenda.EMPTY, Agenda::plus, (a, b) -> a);

    assertThat(agenda.items()).containsExactly(FIRST, SECOND_SUBJECT, SECOND_TYPE, LATE);
    assertThat(agenda.firstDueAt(NOON)).contains(FIRST);
  }

  @Test
  void an_item_that_is_planned_twice_is_planned_once() {
    Agenda agenda = Agenda.EMPTY.plus(FIRST).plus(new Due(NOON, "a", "1"));

    assertThat(agenda.items()).containsExactly(FIRST);
  }

  @Test
  void an_item_can_be_taken_off_again() {
    Agenda agenda = Agenda.EMPTY.plus(FIRST).plus(LATE);

    assertThat(agenda.minus(FIRST).items()).containsExactly(LATE);
    assertThat(agenda.minus(SECOND_TYPE).items()).containsExactly(FIRST, LATE);
    assertThat(agenda.items()).containsExactly(FIRST, LATE);
  }
}
