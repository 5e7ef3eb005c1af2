// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.JsonNode;

/** Writes the value of a field into a message: short, in one line, and without secrets. */
public final class ShownValue {

  private static final int LENGTH = 60;

  private ShownValue() {}

  /** Returns a text in quotes, cut after 60 characters, a number as it is, or what it is. */
  static Said of(JsonNode value, String field) {
    if (SecretNames.isSecret(field) || field.endsWith("access_key")) {
      return new Said("the value", "该值");
    }
    return switch (value.getNodeType()) {
      case STRING -> text(value.asString());
      case OBJECT, POJO -> new Said("an object", "对象");
      case ARRAY -> new Said("a list of " + counted(value.size(), "item"), value.size() + "项的列表");
      case NUMBER -> whole(cut(Json.plain(value)));
      default -> whole(value.toString());
    };
  }

  /** Returns how an English message shows the value of a field. */
  public static String in(String field, JsonNode value) {
    return of(value, field).en();
  }

  /** Returns how a Chinese message shows the value of a field. */
  public static String inChinese(String field, JsonNode value) {
    return of(value, field).zh();
  }

  private static Said text(String text) {
    int length = text.codePointCount(0, text.length());
    String shown = Json.text(Json.object().stringNode(cut(text)));
    return length <= LENGTH
        ? whole(shown)
        : new Said(shown + " (" + length + " characters)", shown + "（" + length + "个字符）");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "...";
  }

  private static Said whole(String text) {
    return new Said(text, text);
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
