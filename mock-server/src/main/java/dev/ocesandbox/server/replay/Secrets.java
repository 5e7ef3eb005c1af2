// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.log.Redaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks the secrets in histories, as the request log does.
 *
 * <p>Verification codes stay: the sandbox made them, and a request with a masked one would be
 * refused. A masked password is replaced when the history is run, by one that is accepted if the
 * masked one was.
 */
final class Secrets {

  private static final String CODE = "verification_code";
  private static final String STAND_IN = "Aq7-masked-Zx2";
  private static final String WRONG_PASSWORD = "enterprise.accounts.password";

  private Secrets() {}

  static String answer(byte[] body) {
    return Redaction.body(new String(body, UTF_8), null);
  }

  /** Returns a copy of a command's input without secrets. */
  static ObjectNode input(ObjectNode input) {
    ObjectNode copy = input.deepCopy();
    replace(copy, Redaction.STARS);
    return copy;
  }

  /** Puts an acceptable password in the place of masked ones, unless it was refused. */
  static void fill(ObjectNode input, String rule) {
    if (!rule.equals(WRONG_PASSWORD)) {
      replace(input, STAND_IN);
    }
  }

  private static void replace(JsonNode node, String by) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        boolean secret = SecretNames.isSecret(field.getKey()) && !field.getKey().equals(CODE);
        if (secret && field.getValue().isValueNode() && !field.getValue().isNull()) {
          field.setValue(Json.object().stringNode(by));
        } else {
          replace(field.getValue(), by);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> replace(item, by));
    }
  }
}
