// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.signing.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces personal values by others of the same shape: digits by digits, letters by letters. A
 * value has the same pseudonym everywhere in a run, so that an order id of a list still leads to
 * its details. Not thread-safe.
 */
final class Pseudonyms {

  private static final int MOST = 200_000;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_@.+-]{4,200}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f][0-9a-f-]*");
  private static final Pattern PREFIX = Pattern.compile("^[A-Z]{1,3}(?=\\d)");
  private static final String STARS = "****";

  private final Vocabulary words;
  private final String salt;
  private final Map<String, String> known = new HashMap<>();

  /** Creates pseudonyms; another salt gives others. */
  Pseudonyms(Vocabulary words, String salt) {
    this.words = words;
    this.salt = salt;
  }

  /** Returns a copy of a value with the personal values replaced. */
  JsonNode replaced(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), replaced(field.getKey(), field.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(replaced(name, item)));
      return copy;
    }
    return value.isString() ? Json.object().stringNode(field(name, value.asString())) : value;
  }

  /** Returns the text of a field of a body. What the contracts do not name may be personal. */
  private String field(String name, String text) {
    boolean unknown = !name.isEmpty() && !words.fields().contains(name);
    return unknown && !SecretNames.isSecret(name) ? of(text) : text(name, text);
  }

  /** Returns the text of a field, a parameter or a header. */
  String text(String name, String text) {
    if (SecretNames.isSecret(name)) {
      return text.isEmpty() ? text : STARS;
    }
    return PersonalData.isPersonal(name) ? of(text) : anywhere(text);
  }

  /**
   * Returns a text in which known personal values, and those that show what they are, are replaced.
   */
  String anywhere(String text) {
    String found =
        PersonalData.ANYWHERE
            .matcher(text)
            .replaceAll(one -> Matcher.quoteReplacement(of(one.group())));
    return TOKEN
        .matcher(found)
        .replaceAll(one -> Matcher.quoteReplacement(known.getOrDefault(one.group(), one.group())));
  }

  /** Returns the pseudonym of a value; short words such as "0" and "-1" stay. */
  String of(String value) {
    if (value.length() < 3 || isWord(value)) {
      return value;
    }
    String before = known.get(value);
    if (before != null) {
      return before;
    }
    String made = made(value);
    if (known.size() < MOST) {
      known.put(value, made);
    }
    return made;
  }

  /** Words in capitals, such as SYSTEM_ADMIN, and codes with dots are the vendor's. */
  private boolean isWord(String value) {
    return words.values().contains(value)
        || value.matches("[A-Z][A-Z_]{2,}|hws\\.[a-z.]+.*|null|default");
  }

  private String made(String value) {
    byte[] random = Sha256.digest(salt + '\n' + value);
    boolean hex = HEX.matcher(value).matches() && value.matches(".*[a-f].*");
    Matcher prefix = PREFIX.matcher(value);
    int kept = prefix.find() ? prefix.end() : 0;
    StringBuilder text = new StringBuilder(value.substring(0, kept));
    int[] codePoints = value.substring(kept).codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      int number = (random[i % random.length] & 0xff) + i / random.length * 7;
      text.appendCodePoint(letter(codePoints[i], number, hex));
    }
    return text.toString();
  }

  private static int letter(int codePoint, int number, boolean hex) {
    if (hex && (Character.isDigit(codePoint) || Character.isLetter(codePoint))) {
      return "0123456789abcdef".charAt(number % 16);
    }
    if (codePoint >= '0' && codePoint <= '9') {
      return '0' + number % 10;
    }
    if (codePoint >= 'a' && codePoint <= 'z') {
      return 'a' + number % 26;
    }
    if (codePoint >= 'A' && codePoint <= 'Z') {
      return 'A' + number % 26;
    }
    return Character.isLetter(codePoint) ? 0x4e00 + number * 16 % 5000 : codePoint;
  }
}
