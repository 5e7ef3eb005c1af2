// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who calls: by signature, else by token.
 *
 * <p>Inferred: when both are sent the signature counts and the token is ignored.
 */
public final class AuthStage implements Stage {

  private final SignatureAuth signatures;
  private final TokenAuth tokens;
  private final ControlAccess control;
  private final Worlds worlds;

  /** Takes the two kinds of credentials and the guard of the control API. */
  public AuthStage(
      SignatureAuth signatures, TokenAuth tokens, ControlAccess control, Worlds worlds) {
    this.signatures = signatures;
    this.tokens = tokens;
    this.control = control;
    this.worlds = worlds;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    return switch (exchange.routedOperation().callers()) {
      case "control" ->
          control
              .refusal(exchange)
              .map(Verdict::refuse)
              .orElseGet(() -> Verdict.goOn(exchange.by(Caller.NOBODY, worlds.standard())));
      case "none" -> Verdict.goOn(exchange.by(Caller.NOBODY, worlds.standard()));
      default -> authenticated(exchange);
    };
  }

  private Verdict authenticated(Exchange exchange) {
    Headers headers = exchange.request().headers();
    if (headers.first("Authorization") != null) {
      return signatures.check(exchange).fold(arrived(exchange), Verdict.Stop::new);
    }
    if (headers.first("X-Auth-Token") != null) {
      return tokens.check(exchange).fold(arrived(exchange), Verdict.Stop::new);
    }
    return Verdict.refuse("gateway.auth.credentials-present");
  }

  /** The world of a known credential can only be missing in the moment it is taken away. */
  private Function<Caller, Verdict> arrived(Exchange exchange) {
    return caller -> {
      Optional<HostedWorld> world = worlds.find(caller.worldId());
      return world.isPresent()
          ? Verdict.goOn(exchange.by(caller, world.get()))
          : Verdict.refuse(new Refusal("gateway.auth.known-key", SignatureAuth.HIDDEN_KEY));
    };
  }
}
