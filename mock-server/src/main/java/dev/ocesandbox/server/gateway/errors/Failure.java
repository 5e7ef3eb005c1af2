// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.server.gateway.exchange.Outcome;

/**
 * The content of an error body.
 *
 * @param error error code and status
 * @param text message in the caller's language
 * @param requestId id of the request
 * @param denied the refusal
 */
record Failure(ErrorCode error, String text, String requestId, Outcome.Denied denied) {

  /** Returns an argument of the refusal; empty if it has none of that name. */
  String argument(String name) {
    return denied.refusal().arguments().getOrDefault(name, "");
  }
}
