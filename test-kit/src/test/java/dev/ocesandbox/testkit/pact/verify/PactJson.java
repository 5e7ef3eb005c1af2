// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Pact;
import java.util.List;

/** Pacts as text, as the libraries of several languages write them. */
final class PactJson {

  static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private PactJson() {}

  static Pact pact(String version, String... interactions) {
    return PactVerification.read("test.json", text(version, interactions));
  }

  static String text(String version, String... interactions) {
    return """
        {"consumer": {"name": "billing-portal"}, "provider": {"name": "huaweicloud-bss"},
         "interactions": [%s],
         "metadata": {"pactSpecification": {"version": "%s"}}}
        """
        .formatted(String.join(",\n", interactions), version);
  }

  /** Returns an interaction of version 3. */
  static String get(String path, int status, String body, String... states) {
    return """
        {"description": "GET %1$s", "providerStates": [%4$s],
         "request": {"method": "GET", "path": "%1$s"},
         "response": {"status": %2$d, "headers": {"Content-Type": "application/json"},
                      "body": %3$s,
                      "matchingRules": {"body": {"$": {"matchers": [{"match": "type"}]}}}}}
        """
        .formatted(path, status, body, states(states));
  }

  /** Returns an interaction of version 3 whose request has a body and whose answer has none. */
  static String send(String method, String path, String body, int status, String... states) {
    return """
        {"description": "%s %s", "providerStates": [%s],
         "request": {"method": "%s", "path": "%s",
                     "headers": {"Content-Type": "application/json"}, "body": %s},
         "response": {"status": %d}}
        """
        .formatted(method, path, states(states), method, path, body, status);
  }

  private static String states(String... states) {
    return String.join(
        ", ", List.of(states).stream().map(state -> "{\"name\": \"" + state + "\"}").toList());
  }

  static InteractionResult only(Pact pact) {
    List<InteractionResult> results = PactVerification.of(pact).run(result -> {});
    if (results.size() != 1) {
      throw new AssertionError("Expected one result, but were " + results);
    }
    return results.get(0);
  }
}
