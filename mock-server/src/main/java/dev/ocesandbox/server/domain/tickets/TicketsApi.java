// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/** The operations on tickets. */
public final class TicketsApi {

  private TicketsApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
            List.of(
                Route.write("CreateCases", TicketsApi::create),
                Route.write("UpdateCases", TicketsApi::act),
                Route.write("CreateScores", TicketsApi::rate),
                Route.write("UpdateCaseContactInfo", TicketsApi::contact)),
            List.of(),
            List.of(),
            List.of(TicketsState.SLOT))
        .with(TicketViewsApi.part())
        .with(ExtendedApi.part())
        .with(CaseLabelsApi.part())
        .with(RelationsApi.part());
  }

  /** Returns the caller of an operation. */
  static TicketCaller caller(World world, Call call) {
    return TicketCaller.of(world, call.customerId(), call.user());
  }

  private static Change<Answer> create(Call call, World world) {
    NewTicket ticket = TicketForm.read(caller(world, call), call.bodyFields(), call);
    return ticket
        .open(world, call.now())
        .map(id -> Answer.ok(Json.object().put("incident_id", id)));
  }

  private static Change<Answer> act(Call call, World world) {
    RequestFields body = call.bodyFields();
    Optional<TicketRating> rating = RatingForm.read(body);
    TicketAction action = action(call, world, body);
    return asked(call, world, body)
        .then(
            (same, ticket) ->
                switch (call.requiredText("action_id")) {
                  case "cancel" -> action.cancel(world, ticket);
                  case "press" -> action.press(world, ticket);
                  case "delete" -> action.delete(world, ticket);
                  case "close" ->
                      rating
                          .flatMap(RatingForm::refusal)
                          .<Change<World>>map(Change::refused)
                          .orElseGet(() -> action.close(world, ticket, rating.orElse(null)));
                  default -> Change.refused(TicketsError.UNKNOWN_ACTION);
                })
        .map(TicketsApi::done);
  }

  private static Change<Answer> rate(Call call, World world) {
    RequestFields body = call.bodyFields();
    TicketRating rating = RatingForm.read(body).orElseGet(() -> new TicketRating("", List.of()));
    Optional<Refusal> refusal = RatingForm.refusal(rating);
    return asked(call, world, body)
        .then(
            (same, ticket) ->
                refusal
                    .<Change<World>>map(Change::refused)
                    .orElseGet(() -> action(call, world, body).rate(world, ticket, rating)))
        .map(TicketsApi::done);
  }

  private static Change<Answer> contact(Call call, World world) {
    RequestFields body = call.bodyFields();
    return asked(call, world, body)
        .then(
            (same, ticket) ->
                ContactForm.read(call, body, ticket).on(world, action(call, world, body), ticket))
        .map(TicketsApi::done);
  }

  /** Returns the ticket that a request with a body is about, or refuses. */
  static Change<Ticket> asked(Call call, World world, RequestFields body) {
    return Tickets.visible(
        world,
        caller(world, call),
        call.requiredText("case_id"),
        body.text("group_id").orElse(null));
  }

  static TicketAction action(Call call, World world, RequestFields body) {
    return new TicketAction(caller(world, call), body.text("operate_desc", ""), call.now());
  }

  /** Returns the answer of an operation that only acknowledges. */
  static Answer done(World world) {
    return Answer.ok(Json.object());
  }
}
