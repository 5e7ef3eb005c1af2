// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of authentication: a caller in a world, or a refusal. */
sealed interface AuthResult {

  /** The credentials are valid. */
  record Success(Caller caller, HostedWorld world) implements AuthResult {}

  /**
   * The credentials are invalid.
   *
   * @param denied the refusal
   * @param world the world that the credentials refer to; null if unknown
   */
  record Failure(Outcome.Denied denied, @Nullable HostedWorld world) implements AuthResult {}

  static AuthResult success(Caller caller, HostedWorld world) {
    return new Success(caller, world);
  }

  static AuthResult failure(String rule) {
    return failure(rule, Map.of());
  }

  static AuthResult failure(String rule, Map<String, String> arguments) {
    return failure(rule, arguments, null);
  }

  static AuthResult failure(
      String rule, Map<String, String> arguments, @Nullable Diagnosis diagnosis) {
    return new Failure(new Outcome.Denied(new Refusal(rule, arguments), diagnosis), null);
  }

  /** Returns this result with the world whose log shows a failure. */
  default AuthResult in(HostedWorld world) {
    return this instanceof Failure failure ? new Failure(failure.denied(), world) : this;
  }

  /** Applies the function for this case. */
  default <R> R fold(Function<Success, R> success, Function<Failure, R> failure) {
    return this instanceof Success s ? success.apply(s) : failure.apply((Failure) this);
  }
}
