// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A file of provider states that are added to the vocabulary of a server. */
final class StateFile {

  private static final long MAX_BYTES = 1L << 20;

  private StateFile() {}

  /**
   * Adds the states of a file.
   *
   * @param add sends the file as the body of a control request
   * @throws InvalidFile if it cannot be read, or is refused, with the line of what is wrong
   */
  static void add(Path file, Function<byte[], Reply> add) {
    byte[] bytes = bytes(file);
    Reply reply = add.apply(bytes);
    if (reply.status() == 200) {
      return;
    }
    JsonNode problem = Json.read(reply.body());
    String field = problem.path("field").asString("");
    String reason = problem.path("reason").asString(problem.path("detail").asString(""));
    throw new InvalidFile(line(bytes, field), field, new Bilingual(reason, reason));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidFile(
            0,
            "",
            new Bilingual("is larger than " + MAX_BYTES + " bytes", "超过" + MAX_BYTES + "字节"));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidFile(
          0, "", new Bilingual("cannot be read: " + e.getMessage(), "无法读取：" + e.getMessage()));
    }
  }

  /** Returns the line of a field such as {@code states[0].do}; of a file that is no JSON, 1. */
  private static int line(byte[] bytes, String field) {
    LocatedJson lines = new LocatedJson();
    try (JsonParser parser = JsonFiles.parser(bytes)) {
      parser.nextToken();
      lines.read(parser, JsonPointer.empty());
      String path = field.replace("[", "/").replace("]", "").replace(".", "/");
      return lines.line(JsonPointer.compile(path.isEmpty() ? "" : "/" + path));
    } catch (JacksonException | IllegalArgumentException | InvalidFile e) {
      return 1;
    }
  }
}
