// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import tools.jackson.databind.JsonNode;

/** Estimates how many bytes of memory a JSON tree takes. */
final class JsonWeight {

  /** A node and its place in the node that contains it. */
  private static final int NODE = 64;

  private JsonWeight() {}

  static int of(JsonNode node) {
    return (int) Math.min(Integer.MAX_VALUE / 2, sum(node));
  }

  /** Bodies of requests are nested less deeply than a stack is. */
  private static long sum(JsonNode node) {
    if (node.isString()) {
      return NODE + 2L * node.asString().length();
    }
    long sum = NODE;
    if (node.isObject()) {
      for (var field : node.properties()) {
        sum += 2L * field.getKey().length() + sum(field.getValue());
      }
    } else {
      for (JsonNode item : node.values()) {
        sum += sum(item);
      }
    }
    return sum;
  }
}
