// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a contract says about a request.
 *
 * @param json the interaction, without the account and the states; null if it is left out
 * @param reason why it is left out; empty if it is not
 */
public record Interaction(@Nullable ObjectNode json, String reason) {

  static Interaction leftOut(String reason) {
    return new Interaction(null, reason);
  }
}
