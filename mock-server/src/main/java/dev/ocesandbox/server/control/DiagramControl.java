// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.authorizations.AuthorizationStatus;
import dev.ocesandbox.server.domain.coupons.CouponStatus;
import dev.ocesandbox.server.domain.enterprise.AccountStatus;
import dev.ocesandbox.server.domain.enterprise.Association;
import dev.ocesandbox.server.domain.orders.OrderStatus;
import dev.ocesandbox.server.domain.packages.PackageStatus;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.world.Diagram;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the state diagrams of the rooms. */
public final class DiagramControl {

  private DiagramControl() {}

  /** Returns all diagrams. */
  public static List<Diagram> diagrams() {
    return List.of(
        OrderStatus.diagram(),
        ResourceStatus.diagram(),
        PackageStatus.diagram(),
        CouponStatus.diagram(),
        AccountStatus.diagram(),
        Association.diagram(),
        TicketStatus.diagram(),
        AuthorizationStatus.diagram());
  }

  static Outcome show(DirectCall call) {
    ArrayNode all = Json.object().putArray("diagrams");
    diagrams().forEach(diagram -> all.add(diagram(diagram)));
    return Outcome.done(Answer.ok(all));
  }

  private static ObjectNode diagram(Diagram diagram) {
    ObjectNode node = Json.object().put("name", diagram.name());
    ArrayNode states = node.putArray("states");
    diagram
        .states()
        .forEach(state -> states.addObject().put("code", state.code()).put("name", state.name()));
    ArrayNode edges = node.putArray("edges");
    diagram
        .edges()
        .forEach(
            edge ->
                edges
                    .addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("cause", edge.cause()));
    return node;
  }
}
