// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.Map;

/** Refusals of the requests that set a state. */
final class StateRefusals {

  private StateRefusals() {}

  /**
   * Returns the answer of a request.
   *
   * @throws RefusedState if the request was refused; it names the state and passes the reason on
   */
  static Answer answer(
      ProviderState state, WorldRequests.Request request, Outcome outcome, WorldRequests requests) {
    if (outcome instanceof Outcome.Done done) {
      return done.answer();
    }
    Refusal refusal = ((Outcome.Denied) outcome).refusal();
    throw refused(state, request.operation(), refusal, requests.text(refusal));
  }

  private static RefusedState refused(
      ProviderState state, String operation, Refusal refusal, Bilingual text) {
    Map<String, String> arguments = new HashMap<>(text.as("reason"));
    arguments.put("state", StateText.shown(state.name()));
    arguments.put("operation", StateText.shown(operation).replace("\"", ""));
    arguments.put("rule", refusal.rule());
    return new RefusedState(new Refusal("control.state-carried-out", arguments));
  }

  /** Returns the refusal of an account that makes a request and does not exist. */
  static RefusedState unknownAccount(
      ProviderState state, String account, World world, String worldId) {
    Refusal refusal = Call.unknownAccount(account, world, worldId);
    String shown = StateText.shown(account);
    return RefusedState.value(
        state.name(),
        "account",
        new Bilingual("there is no account " + shown, "没有账号" + shown)
            .followedBy(
                new Bilingual(
                    "; " + refusal.arguments().get("known"),
                    "；" + refusal.arguments().get("known.zh"))));
  }
}
