// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import dev.ocesandbox.testkit.ControlApiException;
import dev.ocesandbox.testkit.ControlResponse;
import dev.ocesandbox.testkit.Sandbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the sandbox refused a request. */
final class Refusal {

  private static final int FIRST_ERROR_STATUS = 400;

  private Refusal() {}

  /** Returns the rule that refused a request and what it says; nothing if none did. */
  static Optional<String> of(Sandbox sandbox, ProviderAnswer answer) {
    String id = answer.header("X-Request-Id");
    if (answer.status() < FIRST_ERROR_STATUS || !id.matches("[\\w-]{1,64}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(sentence(sandbox.control().get("/_sandbox/explain/" + id)));
    } catch (ControlApiException e) {
      // A request that was answered before it was logged.
      return Optional.empty();
    }
  }

  private static String sentence(ControlResponse explanation) {
    @Nullable Object rule = explanation.at("/rule/id");
    String message = explanation.text("/message");
    return rule == null ? message : "refused by rule %s: %s".formatted(rule, message);
  }
}
