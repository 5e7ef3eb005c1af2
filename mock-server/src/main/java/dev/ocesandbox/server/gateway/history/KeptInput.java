// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.memory.KeptBytes;
import dev.ocesandbox.server.world.Command;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a history keeps it. The body of a large input is kept as bytes of a pool, unless
 * reading them would not give the same tree again.
 */
public final class KeptInput {

  /** A small tree is cheaper to keep than to write. */
  private static final int SMALL = 4096;

  private static final String BODY = "body";

  /** Has null in place of a body that is in the bytes. */
  private final Command command;

  private final @Nullable KeptBytes body;

  private KeptInput(Command command, @Nullable KeptBytes body) {
    this.command = command;
    this.body = body;
  }

  /**
   * Keeps a command.
   *
   * @param weight estimated size of its input in bytes
   * @param sent JSON that says the same as the field {@code body} of the input; null for none
   */
  static KeptInput of(Command command, int weight, byte @Nullable [] sent, BytePool pool) {
    JsonNode body = command.input().get(BODY);
    if (weight < SMALL || body == null) {
      return new KeptInput(command, null);
    }
    byte[] json = sent == null && isExact(body) ? Json.bytes(body) : sent;
    return json == null
        ? new KeptInput(command, null)
        : new KeptInput(with(command, NullNode.instance), pool.keep(json));
  }

  /** Returns a command with another body at the same place of its input. */
  private static Command with(Command command, JsonNode body) {
    ObjectNode input = Json.object();
    command.input().properties().forEach(field -> input.set(field.getKey(), field.getValue()));
    input.set(BODY, body);
    return new Command(command.operation(), command.caller(), command.now(), input);
  }

  /** Returns whether a tree is equal to what is read of its text. */
  static boolean isExact(JsonNode node) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        if (!isExact(field.getValue())) {
          return false;
        }
      }
      return true;
    }
    if (node.isArray()) {
      for (JsonNode item : node.values()) {
        if (!isExact(item)) {
          return false;
        }
      }
      return true;
    }
    return node.isString()
        ? isExactText(node.asString())
        : node.isBoolean() || node.isNull() || isExactNumber(node);
  }

  /** Half a surrogate pair cannot be written as UTF-8. */
  private static boolean isExactText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  /** A text does not say of a decimal how it was written. */
  private static boolean isExactNumber(JsonNode node) {
    return node.isInt() || (node.isLong() && !node.canConvertToInt());
  }

  /** Notes that somebody may still ask for the command when it has been dropped. */
  KeptInput lent() {
    if (body != null) {
      body.lend();
    }
    return this;
  }

  /** Returns the command; not to be modified. */
  public Command command() {
    return body == null ? command : with(command, Json.read(body.read(0, body.length())));
  }

  void drop() {
    if (body != null) {
      body.drop();
    }
  }
}
