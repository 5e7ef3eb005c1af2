// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Copies maps of request fields. */
final class Fields {

  private Fields() {}

  /** Returns a copy of {@code fields} with one field added or replaced. */
  static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(fields);
    copy.put(name, value);
    return copy;
  }
}
