// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads pacts of the versions 1 to 4 of the Pact specification, as Pact JVM, pact-js, pact-python,
 * pact-go and pact-net write them.
 */
public final class PactReader {

  /** The largest pact that is read, in bytes. */
  public static final int MAX_BYTES = 10 << 20;

  private PactReader() {}

  /**
   * Reads a pact.
   *
   * @param name name of the file for messages
   * @throws InvalidFile if the bytes are more than 10 MiB, not JSON or not a pact
   */
  public static PactFile read(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidFile(0, "", said("is larger than 10 MiB"));
    }
    if (!isUtf8(bytes)) {
      throw new InvalidFile(0, "", said("is not UTF-8; save it as UTF-8"));
    }
    LocatedJson lines = new LocatedJson();
    JsonNode root = tree(bytes, lines);
    if (!root.isObject()
        || !(root.path("interactions").isArray() || root.path("messages").isArray())) {
      throw new InvalidFile(
          lines.line(JsonPointer.empty()),
          "",
          said("is not a pact: it has no list \"interactions\""));
    }
    List<Interaction> interactions = new ArrayList<>();
    List<JsonPointer> others = new ArrayList<>();
    List<JsonPointer> broken = new ArrayList<>();
    JsonPointer list = JsonPointer.empty().appendProperty("interactions");
    JsonNode all = root.path("interactions");
    for (int i = 0; i < all.size(); i++) {
      JsonNode one = all.get(i);
      JsonPointer at = list.appendIndex(i);
      if (!one.path("type").asString(InteractionReader.HTTP).equals(InteractionReader.HTTP)) {
        others.add(at);
      } else if (!one.path("request").isObject() || !one.path("response").isObject()) {
        broken.add(at);
      } else {
        interactions.add(InteractionReader.read(one, at, isV4(root, one)));
      }
    }
    for (int i = 0; i < root.path("messages").size(); i++) {
      others.add(JsonPointer.empty().appendProperty("messages").appendIndex(i));
    }
    return new PactFile(
        name,
        root.path("consumer").path("name").asString(""),
        root.path("provider").path("name").asString(""),
        interactions,
        others,
        broken,
        lines);
  }

  /** The parser would take UTF-16 and UTF-32 for what they are, but verifiers do not. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.chars().noneMatch(character -> character == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isV4(JsonNode root, JsonNode interaction) {
    JsonNode metadata = root.path("metadata");
    for (String key : List.of("pactSpecification", "pact-specification")) {
      String version = metadata.path(key).path("version").asString("");
      if (!version.isEmpty()) {
        return version.startsWith("4");
      }
    }
    String flat = metadata.path("pactSpecificationVersion").asString("");
    return flat.isEmpty() ? interaction.has("type") : flat.startsWith("4");
  }

  private static JsonNode tree(byte[] bytes, LocatedJson lines) {
    try (JsonParser parser = JsonFiles.parser(bytes)) {
      if (parser.nextToken() == null) {
        throw new InvalidFile(0, "", said("is empty"));
      }
      JsonNode root = lines.read(parser, JsonPointer.empty());
      if (parser.nextToken() != null) {
        throw new InvalidFile(
            parser.currentTokenLocation().getLineNr(), "", said("has more than one JSON value"));
      }
      return root;
    } catch (JacksonException e) {
      JsonProblem problem = JsonProblem.of(e);
      throw InvalidFile.notJson(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "", problem);
    }
  }

  private static Bilingual said(String en) {
    return new Bilingual(en, en);
  }
}
