// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tickets that a request about several ones names, repeated or with commas. */
final class CasesForm {

  private static final String RULE = "messages.poll.cases";
  private static final int MOST = Contracts.value(RULE, "cases").asInt();
  private static final int LENGTH = Contracts.value(RULE, "characters").asInt();

  private CasesForm() {}

  /**
   * Returns the tickets that the caller sees, each once, in the order of the request. Refuses too
   * many ids, and a group that the caller may not act for.
   */
  static Change<List<Ticket>> of(Call call, World world) {
    TicketCaller caller = MessagesApi.caller(call, world);
    String group = call.text("group_id").orElse("");
    Optional<Refusal> refusal = caller.use().or(() -> caller.group(group));
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String value : call.texts("case_ids")) {
      for (String id : value.split(",", -1)) {
        if (id.isEmpty() || id.length() > LENGTH || (ids.add(id) && ids.size() > MOST)) {
          return Change.refused(Refusal.by(RULE));
        }
      }
    }
    return Change.of(world.applied("messages.poll.visible"), seen(world, caller, group, ids));
  }

  private static List<Ticket> seen(
      World world, TicketCaller caller, String group, Set<String> ids) {
    List<Ticket> seen = new ArrayList<>(ids.size());
    for (String id : ids) {
      Tickets.visible(world, caller, id, group)
          .fold((same, ticket) -> seen.add(ticket), refusal -> false);
    }
    return seen;
  }
}
