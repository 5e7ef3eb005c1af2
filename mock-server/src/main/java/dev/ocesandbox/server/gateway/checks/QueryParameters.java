// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.server.gateway.auth.signing.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses raw queries. A plus is not decoded to a blank; a malformed escape is kept as it is. */
public final class QueryParameters {

  private QueryParameters() {}

  /** Returns the values of each parameter, in the order sent. */
  public static Map<String, List<String>> of(@Nullable String rawQuery) {
    if (rawQuery == null || rawQuery.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        values
            .computeIfAbsent(PercentEncoding.text(name), n -> new ArrayList<>())
            .add(PercentEncoding.text(value));
      }
    }
    return values;
  }
}
