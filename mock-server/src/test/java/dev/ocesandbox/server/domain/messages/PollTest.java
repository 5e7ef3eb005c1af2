// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketContact;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import dev.ocesandbox.server.domain.tickets.TicketSubject;
import dev.ocesandbox.server.domain.tickets.TicketTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which messages an answer has, and where the next one goes on. */
class PollTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void answers_of_limited_size_together_show_every_message_once() {
    List<Ticket> tickets = List.of(ticket("TT1", 0, 700), ticket("TT2", 1, 700));
    Cursor from = Cursor.parse("0");
    List<String> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Poll poll = Poll.of(tickets, from);
      int before = seen.size();
      poll.messages().forEach(list -> list.forEach(message -> seen.add(message.id())));
      sizes.add(seen.size() - before);
      from = poll.cursor();
    }

    assertThat(sizes).containsExactly(500, 500, 400, 0);
    assertThat(seen).doesNotHaveDuplicates().hasSize(1_400);
  }

  @Test
  void without_messages_and_cursor_there_is_no_cursor() {
    assertThat(Poll.of(List.of(), null).cursor()).isNull();
  }

  /** Eight messages have the same time, so that only their ids have an order. */
  private static Ticket ticket(String id, int from, int count) {
    List<TicketMessage> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(message(from + 2 * i));
    }
    return new Ticket(
        id,
        TicketStatus.PROCESSING,
        "customer",
        "user",
        "name",
        new TicketSubject(null, null, "problem", null, null),
        "text",
        new TicketContact(null, null, null, null, List.of()),
        Map.of(),
        messages,
        List.of(),
        List.of(),
        List.of(),
        null,
        new TicketTimes(START, null, null, null, null, null));
  }

  private static TicketMessage message(int number) {
    return new TicketMessage(
        String.valueOf(10_000 + number),
        TicketMessage.Author.CUSTOMER,
        "user",
        "name",
        "text",
        START.plusSeconds(number / 8),
        false,
        List.of(),
        true,
        false);
  }
}
