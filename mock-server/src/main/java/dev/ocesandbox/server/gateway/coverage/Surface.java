// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of an operation is counted. Each item has a slot, which is its position. Thread-safe.
 *
 * @param items the items; the first four are those of the operation as a whole
 * @param sent query and header parameters
 * @param body fields of request bodies
 * @param answer fields of answers that have documented values
 * @param codes slots of the documented error codes
 */
record Surface(
    List<Item> items,
    List<Sent> sent,
    FieldTree body,
    FieldTree answer,
    Map<String, Integer> codes) {

  static final int SUCCEEDED = 0;
  static final int REFUSED = 1;
  static final int MORE = 2;
  static final int BEYOND = 3;

  Surface {
    items = List.copyOf(items);
    sent = List.copyOf(sent);
    codes = new HashMap<>(codes);
  }

  /**
   * A parameter.
   *
   * @param header whether it is a header
   */
  record Sent(String name, boolean header, int slot, Map<Object, Integer> values) {

    /** A parameter with its default is in the checked request, too, so the query is looked at. */
    boolean isIn(HttpRequest request) {
      return header
          ? request.headers().text(name) != null
          : request.rawQuery() != null && isIn(request.rawQuery());
    }

    private boolean isIn(String query) {
      for (int at = query.indexOf(name); at >= 0; at = query.indexOf(name, at + 1)) {
        int end = at + name.length();
        boolean begins = at == 0 || query.charAt(at - 1) == '&';
        boolean filled =
            end + 1 < query.length() && query.charAt(end) == '=' && query.charAt(end + 1) != '&';
        if (begins && filled) {
          return true;
        }
      }
      return false;
    }
  }

  void countRequest(
      HttpRequest request,
      JsonNode parameters,
      @Nullable JsonNode sentBody,
      AtomicIntegerArray counts) {
    for (Sent parameter : sent) {
      JsonNode value = parameters.get(parameter.name());
      if (value != null && parameter.isIn(request)) {
        counts.incrementAndGet(parameter.slot());
        FieldTree.countValue(parameter.values(), value, counts);
      }
    }
    body.count(sentBody, counts);
  }
}
