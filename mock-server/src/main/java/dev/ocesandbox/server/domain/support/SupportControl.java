// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.authorizations.Authorizations;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The control operations by which staff works on tickets. */
final class SupportControl {

  private static final Bilingual LENGTH =
      new Bilingual("must have 1 to 2000 characters", "必须有1到2000个字符");

  private SupportControl() {}

  static Change<Answer> act(Call call, World world) {
    String id = call.requiredText("case_id");
    Optional<Ticket> ticket =
        Tickets.find(world, id).filter(found -> found.status() != TicketStatus.DELETED);
    if (ticket.isEmpty()) {
      return Change.refused(
          new Refusal("control.ticket-exists", Map.of("ticket", id, "world", call.worldId())));
    }
    SupportAction action = SupportAction.of(call.body().path("do").asString()).orElseThrow();
    return acted(call, world, ticket.get(), action)
        .then((next, after) -> Change.of(next, Answer.ok(shown(next, after))));
  }

  private static Change<Ticket> acted(Call call, World world, Ticket ticket, SupportAction action) {
    RequestFields body = call.bodyFields();
    String text = body.text("text", "");
    return switch (action) {
      case AUTHORIZE -> asked(world, ticket, body, call.now());
      case RECALL -> Authorizations.recall(world, ticket.id()).map(count -> ticket);
      case ACCEPT, REPLY, ASK, PROPOSE, RESOLVE, REJECT, PAUSE, RESUME, INVALIDATE ->
          SupportMove.act(world, ticket, action, text, call.now());
    };
  }

  private static Change<Ticket> asked(World world, Ticket ticket, RequestFields body, Instant now) {
    String text = body.text("text", "");
    if (text.isBlank() || text.length() > Authorizations.LONGEST_TEXT) {
      return Change.refused(RequestFields.refusal("text", LENGTH));
    }
    Instant ends = body.moment("expires").orElse(null);
    return body.then(() -> new SupportRequest(text, ends).ask(world, ticket, now));
  }

  static Change<Answer> list(Call call, World world) {
    Page<Ticket> page =
        Tickets.all(
            world,
            call.integer("status").isPresent() ? call.integer("status").getAsInt() : null,
            call.page());
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("tickets");
    for (Ticket ticket : page.rows()) {
      rows.add(shown(world, ticket));
    }
    return Change.of(world, Answer.ok(body));
  }

  private static ObjectNode shown(World world, Ticket ticket) {
    return Json.object()
        .put("case_id", ticket.id())
        .put("status", ticket.status().code())
        .put("account", world.accountName(ticket.customerId()))
        .put("user", ticket.userName())
        .put("description", ticket.description())
        .put("created", BusinessTime.wire(ticket.times().created()))
        .put("messages", ticket.messages().size())
        .put("unread", ticket.unread());
  }
}
