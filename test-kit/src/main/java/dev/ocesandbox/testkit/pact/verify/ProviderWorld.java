// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.support.Json;
import dev.ocesandbox.testkit.ControlApiException;
import dev.ocesandbox.testkit.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A world that was brought to the provider states of an interaction.
 *
 * @param sandbox the world
 * @param states all states of the interaction
 * @param names the names that the pact uses for things in it
 * @param values parameters and results of the states, which generators of the pact can take
 */
record ProviderWorld(
    Sandbox sandbox, List<ProviderState> states, Names names, Map<String, Object> values) {

  private static final int MAX_STATES = 200;

  /** Creates one without any state. */
  static ProviderWorld of(Sandbox sandbox, List<ProviderState> states) {
    if (states.size() > MAX_STATES) {
      throw new InteractionProblem(
          "The interaction has %d provider states, more than %d"
              .formatted(states.size(), MAX_STATES));
    }
    return new ProviderWorld(sandbox, states, new Names(), new LinkedHashMap<>());
  }

  /**
   * Brings about a state.
   *
   * @throws InteractionProblem that passes on why the sandbox refuses it
   */
  void bringAbout(ProviderState state, String consumer) {
    Map<String, Object> body = new TreeMap<>();
    body.put("consumer", consumer);
    body.put("state", state.getName());
    body.put("params", state.getParams());
    body.put("action", "setup");
    try {
      @Nullable Object answer =
          sandbox.control().post("provider-states", Json.toJson(body).serialise()).at("");
      remember(state, answer instanceof Map<?, ?> map ? map : Map.of());
    } catch (ControlApiException e) {
      throw new InteractionProblem("State \"%s\": %s".formatted(state.getName(), reason(e)), e);
    }
  }

  /** The message names method, path and status first, which are of no use here. */
  private static String reason(ControlApiException refused) {
    String message = String.valueOf(refused.getMessage());
    String mark = "failed with status " + refused.status() + ": ";
    int at = message.indexOf(mark);
    return at < 0 ? message : message.substring(at + mark.length());
  }

  /** Keeps what a state resulted in. */
  void remember(ProviderState state, Map<?, ?> answer) {
    values.putAll(state.getParams());
    Map<String, Object> results = new LinkedHashMap<>();
    answer.forEach(
        (name, value) -> {
          if (name != null && value != null) {
            results.put(name.toString(), value);
          }
        });
    values.putAll(results);
    names.add(state, results);
  }

  /** Returns what generators of the pact can use. */
  Map<String, Object> generatorContext() {
    return new LinkedHashMap<>(Map.of("providerState", values));
  }

  /** Returns the request of a pact as it is sent to this world. */
  ProviderRequest request(IRequest pact, String host, int expectedStatus) {
    IRequest generated = pact.generatedRequest(generatorContext(), GeneratorTestMode.Provider);
    return new Credentials(Caller.of(sandbox, states))
        .on(ProviderRequest.of(generated, names), host, expectedStatus);
  }
}
