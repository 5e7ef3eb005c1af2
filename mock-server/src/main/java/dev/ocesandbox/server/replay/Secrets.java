// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.log.Redaction;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks the secrets in histories, as the request log does.
 *
 * <p>Verification codes stay: the sandbox made them, and a request with a masked one would be
 * refused. A masked password is replaced when the history is run, by one that is accepted if the
 * masked one was. Of a long one, the stars say that it was long.
 */
final class Secrets {

  private static final Set<String> CODES = Set.of("verification_code", "verify_code");
  private static final String STAND_IN = "Aq7-masked-Zx2";

  /** The rules that refuse passwords: a request that they refused must be refused again. */
  private static final Set<String> WRONG_PASSWORD =
      Set.of(
          "enterprise.accounts.password",
          "authorizations.hosts.login",
          "tickets.create.parameters");

  /** The longest password that any rule accepts. */
  private static final int LONGEST = 64;

  private Secrets() {}

  static String answer(byte[] body) {
    return Redaction.body(new String(body, UTF_8), null);
  }

  /** Returns a copy of a command's input without secrets. */
  static ObjectNode input(ObjectNode input) {
    ObjectNode copy = input.deepCopy();
    replace(copy, Secrets::masked);
    return copy;
  }

  /** Puts an acceptable password in the place of masked ones, unless it was refused. */
  static void fill(ObjectNode input, String rule) {
    if (!WRONG_PASSWORD.contains(rule)) {
      replace(input, masked -> STAND_IN);
    }
  }

  private static String masked(String secret) {
    return secret.length() > LONGEST ? "*".repeat(LONGEST + 1) : Redaction.STARS;
  }

  private static void replace(JsonNode node, UnaryOperator<String> by) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        boolean secret = SecretNames.isSecret(field.getKey()) && !CODES.contains(field.getKey());
        if (secret && field.getValue().isValueNode() && !field.getValue().isNull()) {
          field.setValue(Json.object().stringNode(by.apply(field.getValue().asString())));
        } else {
          replace(field.getValue(), by);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> replace(item, by));
    }
  }
}
