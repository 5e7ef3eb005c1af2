// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collection;
import java.util.Collections;
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
        throw new IllegalStateException("Error " + error.key() + " is defined twice");
      }
    }
  }

  /** Returns all entries in the order of the files. */
  public Collection<ErrorCode> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** Returns the first entry of a code, regardless of the variant; empty if there is none. */
  public Optional<ErrorCode> named(String code) {
    return byKey.values().stream().filter(error -> error.code().equals(code)).findFirst();
  }

  /**
   * Returns the entry of a code and variant.
   *
   * @throws IllegalStateException if there is no such entry
   */
  public ErrorCode find(String code, String variant) {
    ErrorCode found = byKey.get(variant.isEmpty() ? code : code + "/" + variant);
    if (found == null) {
      throw new IllegalStateException("No error " + code + " " + variant + " in the catalogue");
    }
    return found;
  }
}
