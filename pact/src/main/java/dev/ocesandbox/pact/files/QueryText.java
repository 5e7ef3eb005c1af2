// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads the query: a text in versions 1 and 2, an object with lists of texts later. */
final class QueryText {

  private QueryText() {}

  static Map<String, List<Located>> of(JsonNode query, JsonPointer at) {
    return query.isString() ? parse(query.asString(), at) : InteractionReader.texts(query, at);
  }

  private static Map<String, List<Located>> parse(String text, JsonPointer at) {
    Map<String, List<Located>> query = new LinkedHashMap<>();
    String plain = text.startsWith("?") ? text.substring(1) : text;
    for (String part : plain.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        query
            .computeIfAbsent(PercentText.decoded(name), any -> new ArrayList<>())
            .add(new Located(PercentText.decoded(value), at));
      }
    }
    return query;
  }
}
