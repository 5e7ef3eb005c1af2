// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns the slots that a request counts in.
   *
   * @param code error code of a refusal; null for none
   * @param page page of a list that was read; null for none
   */
  Slots slots(Exchange exchange, Outcome outcome, @Nullable String code, @Nullable ReadPage page) {
    Slots slots = new Slots();
    slots.add(outcome instanceof Outcome.Done ? SUCCEEDED : REFUSED);
    CheckedRequest checked = exchange.checked();
    if (checked != null && checked.problem().isEmpty()) {
      countRequest(exchange.request(), checked, slots);
    }
    boolean canned = exchange.stub() != null && exchange.stub().isHit();
    if (outcome instanceof Outcome.Done done && !canned) {
      answer.count(done.answer().body(), slots);
    }
    Integer slot = code == null ? null : codes.get(code);
    if (slot != null) {
      slots.add(slot);
    }
    countPage(page, slots);
    return slots;
  }

  private void countRequest(HttpRequest request, CheckedRequest checked, Slots slots) {
    for (Sent parameter : sent) {
      JsonNode value = checked.parameters().get(parameter.name());
      if (value != null && parameter.isIn(request)) {
        slots.add(parameter.slot());
        FieldTree.countValue(parameter.values(), value, slots);
      }
    }
    body.count(checked.body(), slots);
  }

  /** A client that asks for one row wants the first or the total, so it leaves no page unread. */
  private static void countPage(@Nullable ReadPage page, Slots slots) {
    if (page == null) {
      return;
    }
    if (!page.first()) {
      slots.add(BEYOND);
    } else if (page.more() && (page.limit() == null || page.limit() > 1)) {
      slots.add(MORE);
    }
  }
}
