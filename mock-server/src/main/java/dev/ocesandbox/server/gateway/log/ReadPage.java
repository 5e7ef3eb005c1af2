// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Outcome;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list that was read, as far as it tells how somebody turns pages. The bodies in the
 * log are cut, so it is noted when the request is.
 *
 * @param list all that was asked for but the page itself, as a digest: equal for pages of one list
 * @param offset how many records were skipped; 0 for the first page of a list with markers
 * @param limit how many records were wanted at most; null when that was not said
 * @param rows how many came
 * @param total how many there are on all pages; null for a list with markers
 * @param first whether it is the first page
 * @param more whether there are records after it
 */
public record ReadPage(
    String list,
    long offset,
    @Nullable Integer limit,
    int rows,
    @Nullable Long total,
    boolean first,
    boolean more) {

  /** Returns the page that was read; null when it was none. */
  static @Nullable ReadPage of(Exchange exchange, Outcome outcome) {
    Operation operation = exchange.operation();
    CheckedRequest checked = exchange.checked();
    Operation.Paging paging = operation == null ? null : operation.paging();
    JsonNode answer =
        outcome.fold(done -> done.answer().body(), denied -> (@Nullable JsonNode) null);
    return paging == null || checked == null || answer == null
        ? null
        : of(paging, new Asked(checked), answer);
  }

  /** Parameters and body of a request as one. */
  private record Asked(CheckedRequest request) {
    @Nullable JsonNode value(String name) {
      JsonNode body = request.body();
      JsonNode field = body == null ? null : body.get(name);
      JsonNode value = field == null ? request.parameters().get(name) : field;
      return value == null || value.isNull() ? null : value;
    }

    /** Everything but what names the page. */
    String without(Operation.Paging paging) {
      TreeMap<String, JsonNode> rest = new TreeMap<>();
      request.parameters().properties().forEach(p -> rest.put(p.getKey(), p.getValue()));
      JsonNode body = request.body();
      if (body != null) {
        body.properties().forEach(p -> rest.put("body " + p.getKey(), p.getValue()));
      }
      for (String name : new String[] {paging.offset(), paging.marker(), paging.limit()}) {
        rest.remove(name);
        rest.remove("body " + name);
      }
      return UUID.nameUUIDFromBytes(rest.toString().getBytes(UTF_8)).toString();
    }
  }

  private static ReadPage of(Operation.Paging paging, Asked asked, JsonNode answer) {
    int rows = answer.path(paging.rows()).size();
    JsonNode limit = asked.value(paging.limit());
    Integer most = limit == null ? null : limit.asInt();
    if (paging.isByMarker()) {
      JsonNode next = answer.at(paging.next());
      boolean first = asked.value(paging.marker()) == null;
      boolean more = !next.isMissingNode() && !next.isNull();
      return new ReadPage(asked.without(paging), 0, most, rows, null, first, more);
    }
    JsonNode offset = asked.value(paging.offset());
    long skipped = offset == null ? 0 : offset.asLong();
    long total = answer.path(paging.total()).asLong();
    return new ReadPage(
        asked.without(paging), skipped, most, rows, total, skipped == 0, skipped + rows < total);
  }
}
