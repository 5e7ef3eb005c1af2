// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;

/**
 * Translates authentication failures of IAM operations to the refusals of IAM: a missing or invalid
 * token is refused in IAM's own error format, an invalid key or signature in the gateway's format
 * with a text of IAM. The argument {@code because} holds the original rule, for explain.
 */
final class IamRefusals {

  private IamRefusals() {}

  /** Returns the refusal for the error family of the operation. */
  static Outcome.Denied of(Operation operation, Outcome.Denied denied) {
    return operation.family() == ErrorFamily.IAM ? ofIam(operation, denied) : denied;
  }

  private static Outcome.Denied ofIam(Operation operation, Outcome.Denied denied) {
    String cause = denied.refusal().rule();
    return switch (cause) {
      case "gateway.auth.known-key", "gateway.auth.signature-matches" ->
          by("iam.signature.key-accepted", cause, denied);
      case "gateway.auth.credentials-present",
          "gateway.auth.known-token",
          "gateway.auth.token-not-expired",
          "gateway.auth.account-open" ->
          by(unauthenticated(operation), cause, denied);
      default -> denied;
    };
  }

  /** IAM version 5 uses codes with letters; earlier versions use the HTTP status as the code. */
  private static String unauthenticated(Operation operation) {
    return operation.errors().contains("401")
        ? "iam.token.authenticated"
        : "iam.identity.authenticated";
  }

  private static Outcome.Denied by(String rule, String cause, Outcome.Denied denied) {
    Map<String, String> arguments = new HashMap<>(denied.refusal().arguments());
    arguments.put("because", cause);
    return new Outcome.Denied(new Refusal(rule, arguments), denied.diagnosis());
  }
}
