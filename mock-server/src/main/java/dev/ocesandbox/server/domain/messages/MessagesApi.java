// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.domain.tickets.TimeZoneText;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on messages of tickets. */
public final class MessagesApi {

  private static final String GROUP = "group_id";
  private static final String TRIM = "trim_osm_rich_text_label";

  private MessagesApi() {}

  /** Returns the operations of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.write("CreateMessages", MessagesApi::create),
            Route.read("ListMessages", MessagesApi::list),
            Route.read("ListMoreInstantMessages", MessagesApi::more),
            Route.read("ListNewInstantMessages", MessagesApi::poll),
            Route.read("ListUnreadNewInstantMessages", MessagesApi::unread),
            Route.write("UpdateNewInstantMessagesRead", MessagesApi::read),
            Route.write("RevokeMessage", MessagesApi::withdraw)),
        List.of(),
        List.of(),
        List.of());
  }

  static TicketCaller caller(Call call, World world) {
    return TicketCaller.of(world, call.customerId(), call.user());
  }

  private static Change<Answer> create(Call call, World world) {
    RequestFields message = new RequestFields(call.body().path("message"), call.now());
    NewMessage written =
        new NewMessage(
            caller(call, world), message.text("content", ""), message.texts("accessory_ids"));
    return asked(call, world, call.bodyFields().text(GROUP).orElse(null))
        .then((same, ticket) -> written.on(same, ticket, call.now()))
        .map(done -> Answer.ok(Json.object()));
  }

  private static Change<Answer> list(Call call, World world) {
    return asked(call, world)
        .then(
            (same, ticket) ->
                Change.of(
                    same.applied("messages.list.oldest-first", "messages.list.plain-text"),
                    Answer.ok(
                        json(call, same, isPlain(call)).list(Shown.page(ticket, call.page())))));
  }

  private static Change<Answer> more(Call call, World world) {
    int type = call.integer("type").orElse(0);
    if (type != 0 && type != 1) {
      return Change.refused(Refusal.by("messages.more.type"));
    }
    String text = call.requiredText("create_time");
    Optional<Instant> time = time(text);
    if (time.isEmpty()) {
      return Change.refused(TimeZoneText.refusal("create_time", text));
    }
    int limit = call.integer("limit").orElse(0);
    return asked(call, world)
        .then(
            (same, ticket) ->
                Change.of(
                    same.applied("messages.more.before"),
                    Answer.ok(
                        json(call, same, true).list(Shown.before(ticket, time.get(), limit)))));
  }

  private static Change<Answer> poll(Call call, World world) {
    Cursor from =
        call.text("last_message_time_id")
            .filter(text -> !text.isEmpty())
            .map(Cursor::parse)
            .orElse(null);
    return CasesForm.of(call, world)
        .then(
            (same, tickets) ->
                Change.of(
                    same.applied("messages.poll.newer"),
                    Answer.ok(json(call, same, isPlain(call)).poll(Poll.of(tickets, from)))));
  }

  private static Change<Answer> unread(Call call, World world) {
    return CasesForm.of(call, world)
        .then(
            (same, tickets) ->
                Change.of(
                    same.applied("messages.unread.of-support"),
                    Answer.ok(MessagesJson.unread(tickets))));
  }

  private static Change<Answer> read(Call call, World world) {
    return asked(call, world, call.bodyFields().text(GROUP).orElse(null))
        .then(
            (same, ticket) ->
                Change.of(
                    Tickets.put(same, ticket.withMessages(read(ticket)))
                        .applied("messages.read.all"),
                    Answer.ok(Json.object())));
  }

  private static List<TicketMessage> read(Ticket ticket) {
    List<TicketMessage> read = new ArrayList<>(ticket.messages().size());
    for (TicketMessage message : ticket.messages()) {
      read.add(message.isUnread() ? message.asRead() : message);
    }
    return read;
  }

  private static Change<Answer> withdraw(Call call, World world) {
    Withdrawal withdrawal = new Withdrawal(caller(call, world), call.requiredText("message_id"));
    return asked(call, world, null)
        .then((same, ticket) -> withdrawal.from(same, ticket, call.now()))
        .map(done -> Answer.ok(Json.object()));
  }

  private static Change<Ticket> asked(Call call, World world) {
    return asked(call, world, call.text(GROUP).orElse(null));
  }

  private static Change<Ticket> asked(Call call, World world, @Nullable String group) {
    return Tickets.visible(world, caller(call, world), call.requiredText("case_id"), group);
  }

  private static MessagesJson json(Call call, World world, boolean plain) {
    return new MessagesJson(world, call.language(), plain);
  }

  private static boolean isPlain(Call call) {
    return call.parameters().flag(TRIM);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          text.indexOf('T') < 0 ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
