// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * How a client shows a broker who it is.
 *
 * @param header value of the header Authorization; empty without credentials
 */
public record Access(Optional<String> header) {

  /**
   * Takes credentials from options, else from the variables that other Pact tools use: {@code
   * PACT_BROKER_TOKEN}, or {@code PACT_BROKER_USERNAME} and {@code PACT_BROKER_PASSWORD}.
   */
  public static Access of(Map<String, String> options, Map<String, String> environment) {
    String token = value("--broker-token", "PACT_BROKER_TOKEN", options, environment);
    if (!token.isEmpty()) {
      return new Access(Optional.of("Bearer " + token));
    }
    String user = value("--broker-username", "PACT_BROKER_USERNAME", options, environment);
    String password = value("--broker-password", "PACT_BROKER_PASSWORD", options, environment);
    return user.isEmpty()
        ? new Access(Optional.empty())
        : new Access(
            Optional.of(
                "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8))));
  }

  private static String value(
      String option,
      String variable,
      Map<String, String> options,
      Map<String, String> environment) {
    return options.getOrDefault(option, environment.getOrDefault(variable, ""));
  }

  /** Returns a text that does not hold the credentials. */
  @Override
  public String toString() {
    return header.isPresent() ? "with credentials" : "without credentials";
  }
}
