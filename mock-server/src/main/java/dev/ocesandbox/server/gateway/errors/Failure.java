// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.server.gateway.Outcome;

/**
 * What an error body is made from.
 *
 * @param error code and status
 * @param text in the caller's language
 * @param requestId of the request
 * @param denied the refusal
 */
record Failure(ErrorCode error, String text, String requestId, Outcome.Denied denied) {

  String argument(String name) {
    return denied.refusal().arguments().getOrDefault(name, "");
  }
}
