// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import tools.jackson.databind.JsonNode;

/** A predicate in both languages, such as "must be 1 or more". */
record Said(String en, String zh) {

  /** The field of a schema that describes its values in words: {@code x-says: {en, zh}}. */
  static final String KEY = "x-says";

  /** Reads what a schema says of its values; the schema must have words. */
  static Said by(JsonNode schema) {
    JsonNode words = schema.path(KEY);
    return new Said(words.path("en").asString(""), words.path("zh").asString(""));
  }

  /** Returns whether a schema describes its values in words. */
  static boolean isIn(JsonNode schema) {
    return schema.path(KEY).has("en");
  }

  /** Puts a value before the predicate. */
  Said of(Said value) {
    return new Said(value.en() + " " + en, value.zh() + zh);
  }
}
