// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The catalogue of error codes. */
public final class Errors {

  private final Map<String, ErrorCode> byKey = new LinkedHashMap<>();

  Errors(JsonNode list) {
    for (JsonNode item : list) {
      ErrorCode error = ErrorCode.of(item);
      if (byKey.put(error.key(), error) != null) {
        throw new IllegalStateException("Error " + error.key() + " stands twice in the catalogue");
      }
    }
  }

  /** Returns every entry, in the order of the files. */
  public Collection<ErrorCode> all() {
    return java.util.Collections.unmodifiableCollection(byKey.values());
  }

  /** Returns the first entry of a code, whatever its variant; empty when there is none. */
  public Optional<ErrorCode> named(String code) {
    return byKey.values().stream().filter(error -> error.code().equals(code)).findFirst();
  }

  /** Returns the entry of a code and variant; an unknown one is a fault of the contracts. */
  public ErrorCode find(String code, String variant) {
    ErrorCode found = byKey.get(variant.isEmpty() ? code : code + "/" + variant);
    if (found == null) {
      throw new IllegalStateException("No error " + code + " " + variant + " in the catalogue");
    }
    return found;
  }
}
