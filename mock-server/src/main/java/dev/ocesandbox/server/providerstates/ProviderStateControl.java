// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.WorldHost;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the vocabulary of provider states, adds to it, and brings worlds to states. */
public final class ProviderStateControl {

  private final Contracts contracts;
  private final Worlds worlds;
  private final StateVocabulary vocabulary;
  private final StateSetter setter;
  private final NewStates newStates;

  /** Creates the operations for the worlds of a server. */
  public ProviderStateControl(
      Contracts contracts, Worlds worlds, WorldHost host, WorldRequests requests) {
    this.contracts = contracts;
    this.worlds = worlds;
    this.vocabulary = new StateVocabulary(contracts.states());
    this.setter = new StateSetter(vocabulary, requests, host);
    this.newStates = new NewStates(requests);
  }

  /** Returns the routes. */
  public List<Route> routes() {
    return List.of(
        Route.direct("ListProviderStates", this::list),
        Route.direct("AddProviderStates", this::add),
        Route.direct("SetProviderState", this::set));
  }

  private Outcome list(DirectCall call) {
    List<KnownState> all = vocabulary.all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode types = node.putArray("types");
    contracts.states().types().forEach(type -> types.add(row(type)));
    ArrayNode states = node.putArray("states");
    List<KnownState> added = vocabulary.added();
    all.forEach(known -> states.add(row(known.state()).put("added", added.contains(known))));
    return Outcome.done(Answer.ok(node));
  }

  private static ObjectNode row(ProviderStates.ValueType type) {
    ObjectNode row = Json.object().put("name", type.name());
    if (!type.unit().isEmpty()) {
      row.put("unit", type.unit());
    }
    return row.put("en", type.meaning().en()).put("zh", type.meaning().zh());
  }

  private static ObjectNode row(ProviderStates.State state) {
    ObjectNode row = Json.object().put("state", state.pattern()).put("zh", state.text().zh());
    ArrayNode also = row.putArray("also");
    state.also().forEach(also::add);
    ArrayNode parameters = row.putArray("parameters");
    for (ProviderStates.Parameter parameter : state.parameters().values()) {
      ObjectNode one =
          parameters.addObject().put("name", parameter.name()).put("type", parameter.type());
      if (!parameter.otherwise().isEmpty()) {
        one.put("default", parameter.otherwise());
      }
      one.put("required", parameter.required());
    }
    if (!state.example().isEmpty()) {
      row.put("example", state.example());
    }
    if (!state.exampleParameters().isEmpty()) {
      row.set("example_params", state.exampleParameters());
    }
    return row;
  }

  private Outcome add(DirectCall call) {
    try {
      List<KnownState> states = newStates.read(call.body().path("states"));
      return vocabulary.add(states)
          ? Outcome.done(
              Answer.ok(
                  Json.object()
                      .put("added", states.size())
                      .put("total_count", vocabulary.all().size())))
          : Outcome.denied("control.state-limit");
    } catch (RefusedState e) {
      return Outcome.denied(e.refusal());
    }
  }

  private Outcome set(DirectCall call) {
    String id = call.requiredText("world");
    Optional<HostedWorld> hosted = worlds.find(id);
    if (hosted.isEmpty()) {
      return Outcome.denied(HandlerStage.unknownWorld(id, worlds));
    }
    try {
      return Outcome.done(
          Answer.ok(setter.set(StateChange.states(call.body()), hosted.get(), call.wall())));
    } catch (RefusedState e) {
      return Outcome.denied(e.refusal());
    }
  }
}
