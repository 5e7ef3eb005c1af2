// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Diagnosis;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of looking at credentials: a caller in a world, or a refusal. */
sealed interface Authenticated {

  /** They are good. */
  record As(Caller caller, HostedWorld world) implements Authenticated {}

  /**
   * They are not.
   *
   * @param denied why
   * @param world the one whose credentials they claim to be; null when nobody can tell
   */
  record Not(Outcome.Denied denied, @Nullable HostedWorld world) implements Authenticated {}

  static Authenticated as(Caller caller, HostedWorld world) {
    return new As(caller, world);
  }

  static Authenticated not(String rule) {
    return not(rule, Map.of(), null);
  }

  static Authenticated not(
      String rule, Map<String, String> arguments, @Nullable Diagnosis diagnosis) {
    return new Not(new Outcome.Denied(new Refusal(rule, arguments), null, diagnosis), null);
  }

  /** Adds where a refusal belongs, so that it stands in the log of that world. */
  default Authenticated in(HostedWorld world) {
    return this instanceof Not not ? new Not(not.denied(), world) : this;
  }

  default <R> R fold(Function<As, R> as, Function<Not, R> not) {
    return this instanceof As known ? as.apply(known) : not.apply((Not) this);
  }
}
