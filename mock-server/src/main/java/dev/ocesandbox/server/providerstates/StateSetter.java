// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.providerstates.KnownState.Found;
import dev.ocesandbox.server.scenarios.WorldHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings worlds to states. Several requests are first tried on a fork, so that a refused one
 * changes nothing. Thread-safe.
 */
final class StateSetter {

  private static final String TRIAL = "trial";

  private final StateVocabulary vocabulary;
  private final WorldRequests requests;
  private final RecordedRequests recorded;
  private final SpecialStates special;
  private final WorldHost host;

  StateSetter(StateVocabulary vocabulary, WorldRequests requests, WorldHost host) {
    this.vocabulary = vocabulary;
    this.requests = requests;
    this.recorded = new RecordedRequests(requests);
    this.special = new SpecialStates(host);
    this.host = host;
  }

  /** A state with what it means. */
  private interface Prepared {

    /** Returns whether the state is set by at most one request. */
    boolean isSimple();

    /** Sets the state and adds what it gives to the names. */
    void set(Target target);
  }

  /**
   * A world that is brought to states.
   *
   * @param hosted the world
   * @param wall real time
   * @param names ids by the names that the states use for them
   */
  record Target(HostedWorld hosted, Instant wall, Map<String, String> names) {

    /** Returns the id that a name stands for; the name itself if it stands for none. */
    String idOf(String name) {
      return names.getOrDefault(name, name);
    }
  }

  /**
   * Brings a world to states, in order, and returns the ids and values that they give.
   *
   * @throws RefusedState if a state is unknown or refused; nothing has changed then
   */
  ObjectNode set(List<ProviderState> states, HostedWorld hosted, Instant wall) {
    List<Prepared> prepared = new ArrayList<>();
    ObjectNode given = Json.object();
    for (ProviderState state : states) {
      prepared.add(prepared(state, given));
    }
    if (prepared.size() > 1 || prepared.stream().anyMatch(one -> !one.isSimple())) {
      HostedWorld fork = host.factory().fork(hosted, TRIAL, null, wall);
      try {
        run(prepared, fork, wall);
      } finally {
        fork.history().close();
      }
      given.removeAll();
    }
    run(prepared, hosted, wall);
    return given;
  }

  private static void run(List<Prepared> prepared, HostedWorld hosted, Instant wall) {
    Target target = new Target(hosted, wall, new HashMap<>());
    prepared.forEach(state -> state.set(target));
  }

  private Prepared prepared(ProviderState state, ObjectNode given) {
    if (recorded.isRecorded(state)) {
      RecordedRequests.Recorded request = recorded.read(state);
      return prepared(true, target -> recorded.run(request, target, given));
    }
    Found found =
        vocabulary
            .find(state.name())
            .orElseThrow(() -> new RefusedState(vocabulary.unknown(state.name())));
    Map<String, JsonNode> values = StateValues.of(state, found);
    AnswerKeys.of(vocabulary.all()).check(state, found.known(), values);
    StateArrangement arrangement =
        new StateArrangement(state, found.known(), values, requests, given);
    String kind = found.known().part("special").asString("");
    return kind.isEmpty()
        ? prepared(arrangement.isSimple(), arrangement::set)
        : prepared(true, target -> special.set(kind, arrangement, target));
  }

  private static Prepared prepared(boolean simple, java.util.function.Consumer<Target> setting) {
    return new Prepared() {
      @Override
      public boolean isSimple() {
        return simple;
      }

      @Override
      public void set(Target target) {
        setting.accept(target);
      }
    };
  }
}
