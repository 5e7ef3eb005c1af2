// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns away callers of IAM as IAM does: without a good token in IAM's own shape, with a wrong key
 * or signature in the gateway's shape but with another text. What really was the matter goes into
 * the refusal as {@code because}, for explain.
 */
final class IamDenial {

  private IamDenial() {}

  /** Returns the denial as the family of the operation words it. */
  static Outcome.Denied of(Operation operation, Outcome.Denied denied) {
    return operation.family().equals("iam") ? worded(operation, denied) : denied;
  }

  private static Outcome.Denied worded(Operation operation, Outcome.Denied denied) {
    String cause = denied.refusal().rule();
    return switch (cause) {
      case "gateway.auth.known-key", "gateway.auth.signature-matches" ->
          by("iam.signature.key-accepted", cause, denied);
      case "gateway.auth.credentials-present",
          "gateway.auth.known-token",
          "gateway.auth.token-not-expired" ->
          by(unauthenticated(operation), cause, denied);
      default -> denied;
    };
  }

  /** Version 5 of IAM has codes of letters, the versions before it have the status as a number. */
  private static String unauthenticated(Operation operation) {
    return operation.errors().contains("401")
        ? "iam.token.authenticated"
        : "iam.identity.authenticated";
  }

  private static Outcome.Denied by(String rule, String cause, Outcome.Denied denied) {
    Map<String, String> arguments = new HashMap<>(denied.refusal().arguments());
    arguments.put("because", cause);
    return new Outcome.Denied(new Refusal(rule, arguments), denied.fields(), denied.diagnosis());
  }
}
