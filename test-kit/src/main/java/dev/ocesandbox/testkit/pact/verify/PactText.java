// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.StringSource;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads pacts from text. Nothing in a pact makes it read other files or addresses. */
final class PactText {

  private static final String EXPECTED = "%s is no pact: %s";

  private PactText() {}

  static Pact read(String name, String json) {
    JsonValue.Object document = document(name, withoutMark(json));
    for (String party : new String[] {"consumer", "provider"}) {
      if (!document.has(party)) {
        throw new IllegalArgumentException(EXPECTED.formatted(name, "it names no " + party));
      }
    }
    try {
      return pact(document, json);
    } catch (RuntimeException e) {
      return withoutBroken(name, document, json);
    }
  }

  private static Pact pact(JsonValue.Object document, String json) {
    return DefaultPactReader.INSTANCE.pactFromJson(document, new StringSource(json));
  }

  private static Pact withoutBroken(String name, JsonValue.Object document, String json) {
    try {
      return pact(BrokenInteractions.replaced(document, one -> isReadable(one, json)), json);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          EXPECTED.formatted(name, "it is not as the Pact specification describes it"), e);
    }
  }

  private static boolean isReadable(JsonValue.Object document, String json) {
    try {
      pact(document, json);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Some editors begin a file with a byte order mark. */
  private static String withoutMark(String json) {
    return json.startsWith("\ufeff") ? json.substring(1) : json;
  }

  /**
   * Returns the text of a pact.
   *
   * @throws IllegalArgumentException if the bytes are not UTF-8
   */
  static String decoded(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          EXPECTED.formatted(name, "its text is not UTF-8; save it as UTF-8"), e);
    }
  }

  private static JsonValue.Object document(String name, String json) {
    try {
      if (JsonParser.parseString(json) instanceof JsonValue.Object object) {
        return object;
      }
    } catch (JsonException | StackOverflowError e) {
      throw new IllegalArgumentException(EXPECTED.formatted(name, e.getMessage()), e);
    }
    throw new IllegalArgumentException(EXPECTED.formatted(name, "expected a JSON object"));
  }
}
