// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.text.Language;
import java.util.Map;

/**
 * The content of an error body.
 *
 * @param error error code and status
 * @param text message in the caller's language
 * @param language that language
 * @param requestId id of the request
 * @param denied the refusal
 */
record Failure(
    ErrorCode error, String text, Language language, String requestId, Outcome.Denied denied) {

  /** Returns an argument of the refusal in the caller's language; empty if it has none. */
  String argument(String name) {
    Map<String, String> arguments = denied.refusal().arguments();
    String neutral = arguments.getOrDefault(name, "");
    return language == Language.ZH ? arguments.getOrDefault(name + ".zh", neutral) : neutral;
  }
}
