// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.interactions.Interactions;
import dev.ocesandbox.server.gateway.interactions.KnownSecrets;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.providerstates.WorldStates;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lists the requests of a world as interactions of a consumer contract. */
final class InteractionControl {

  private final RequestLog log;
  private final Interactions interactions;

  InteractionControl(RequestLog log, Contracts contracts) {
    this.log = log;
    this.interactions = new Interactions(contracts);
  }

  Outcome list(DirectCall call, HostedWorld hosted) {
    World world = hosted.store().read(call.wall());
    List<LoggedExchange> oldestFirst = new ArrayList<>(log.find(hosted.id(), entry -> true));
    Collections.reverse(oldestFirst);
    LogPage page = LogPage.of(oldestFirst, call.page());
    InteractionPage written =
        new InteractionPage(
            interactions,
            KnownSecrets.of(hosted.accounts(world)),
            new InteractionStates(new WorldStates(hosted, call.wall()), world));
    int read = call.page().offset() + written.add(page.rows());
    ObjectNode node = Json.object().put("total_count", page.total());
    if (read < page.total() && !page.rows().isEmpty()) {
      node.put("next_offset", read);
    }
    node.put("shortened", log.isShortened(hosted.id()));
    node.set("interactions", written.kept());
    node.set("left_out", written.leftOut());
    return Outcome.done(Answer.ok(node));
  }
}
