// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The action that an IAM user needs to call an operation.
 *
 * @param identity action of identity policies, such as billing:order:view; empty if none is known
 * @param policy older action, such as bss:order:view; empty if none is known
 * @param also further actions that the page names, such as one that is about to be retired
 * @param trims whether a user without the action gets an answer with fewer fields instead of a
 *     rejection
 */
public record Permission(String identity, String policy, List<String> also, boolean trims) {

  static Permission of(JsonNode node) {
    return new Permission(
        node.path("identity").asString(""),
        node.path("policy").asString(""),
        node.path("also").valueStream().map(JsonNode::asString).toList(),
        node.path("lacking").asString("refuse").equals("trim"));
  }

  /** Returns the actions, any of which is enough. */
  public List<String> actions() {
    List<String> actions = new ArrayList<>(also.size() + 2);
    add(identity, actions);
    add(policy, actions);
    for (String action : also) {
      add(action, actions);
    }
    return Collections.unmodifiableList(actions);
  }

  private static void add(String action, List<String> actions) {
    if (!action.isEmpty()) {
      actions.add(action);
    }
  }

  /** Returns the action that a rejection names. */
  public String named() {
    return identity.isEmpty() ? policy : identity;
  }
}
