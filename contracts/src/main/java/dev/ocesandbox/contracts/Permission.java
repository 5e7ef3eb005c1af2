// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an IAM user must have been granted to call an operation.
 *
 * @param identity action of identity policies, such as billing:order:view; empty where none is
 *     known
 * @param policy older action of the two, such as bss:order:view; empty where none is known
 * @param trims true when lacking it only takes fields from the answer instead of refusing the call
 */
public record Permission(String identity, String policy, boolean trims) {

  static Permission of(JsonNode node) {
    return new Permission(
        node.path("identity").asString(""),
        node.path("policy").asString(""),
        node.path("lacking").asString("refuse").equals("trim"));
  }

  /** The actions of which any one is enough. */
  public List<String> actions() {
    return Stream.of(identity, policy).filter(action -> !action.isEmpty()).toList();
  }

  /** The action that a refusal names. */
  public String named() {
    return identity.isEmpty() ? policy : identity;
  }
}
