// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.memory.KeptBytes;
import dev.ocesandbox.server.world.Command;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a history keeps it. A large input is kept as bytes of a pool, unless reading them
 * would not give the same tree again.
 */
public final class KeptInput {

  /** A small tree is cheaper to keep than to write. */
  private static final int SMALL = 4096;

  private static final ObjectNode NOTHING = Json.object();

  /** Without its input if that is in the bytes. */
  private final Command command;

  private final @Nullable KeptBytes bytes;

  private KeptInput(Command command, @Nullable KeptBytes bytes) {
    this.command = command;
    this.bytes = bytes;
  }

  /**
   * Keeps a command.
   *
   * @param weight estimated size of its input in bytes
   */
  static KeptInput of(Command command, int weight, BytePool pool) {
    if (weight < SMALL || !isExact(command.input())) {
      return new KeptInput(command, null);
    }
    byte[] text = Json.bytes(command.input());
    return new KeptInput(
        new Command(command.operation(), command.caller(), command.now(), NOTHING),
        pool.keep(text));
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
    if (bytes != null) {
      bytes.lend();
    }
    return this;
  }

  /** Returns the command; not to be modified. */
  public Command command() {
    return bytes == null
        ? command
        : new Command(
            command.operation(),
            command.caller(),
            command.now(),
            (ObjectNode) Json.read(bytes.read(0, bytes.length())));
  }

  void drop() {
    if (bytes != null) {
      bytes.drop();
    }
  }
}
