// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a list that was read, with the values that show how a client pages. It is recorded with
 * the request, because the logged bodies may be cut.
 *
 * @param list hash of the request without the page parameters, equal for all pages of a list
 * @param offset number of records skipped; 0 for lists with markers
 * @param limit maximum number of records requested; null if unspecified
 * @param rows number of records returned
 * @param total number of records on all pages; null for lists with markers
 * @param first whether it is the first page
 * @param more whether there are further pages
 */
public record ReadPage(
    long list,
    long offset,
    @Nullable Integer limit,
    int rows,
    @Nullable Long total,
    boolean first,
    boolean more) {

  /** Returns the page that was read; null if the request read none. */
  static @Nullable ReadPage of(Exchange exchange, Outcome outcome) {
    Operation operation = exchange.operation();
    CheckedRequest checked = exchange.checked();
    Operation.Paging paging = operation == null ? null : operation.paging();
    JsonNode answer =
        outcome.fold(done -> done.answer().body(), denied -> (@Nullable JsonNode) null);
    return paging == null || checked == null || answer == null
        ? null
        : of(paging, new RequestFields(checked), answer);
  }

  /** The parameters and body fields of a request. */
  private record RequestFields(CheckedRequest request) {
    @Nullable JsonNode value(String name) {
      JsonNode body = request.body();
      JsonNode field = body == null ? null : body.get(name);
      JsonNode value = field == null ? request.parameters().get(name) : field;
      return value == null || value.isNull() ? null : value;
    }

    /** Returns a hash of all fields except those that select the page. */
    long without(Operation.Paging paging) {
      JsonNode body = request.body();
      return hash(request.parameters(), paging) + (body == null ? 0 : 31 * hash(body, paging));
    }

    /** Each field counts alone, because two requests may have them in different orders. */
    private static long hash(JsonNode fields, Operation.Paging paging) {
      long sum = 0;
      for (var field : fields.properties()) {
        String name = field.getKey();
        if (!name.equals(paging.offset())
            && !name.equals(paging.marker())
            && !name.equals(paging.limit())) {
          sum += mixed(31 * hash(name) + hash(Json.text(field.getValue())));
        }
      }
      return sum;
    }

    private static long hash(String text) {
      long hash = text.length();
      for (int i = 0; i < text.length(); i++) {
        hash = mixed(hash + text.charAt(i));
      }
      return hash;
    }

    /** The end of SplitMix64: every bit of the sum depends on every bit of a field. */
    private static long mixed(long bits) {
      long first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
      long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
      return second ^ (second >>> 31);
    }
  }

  private static ReadPage of(Operation.Paging paging, RequestFields request, JsonNode answer) {
    int rows = answer.path(paging.rows()).size();
    JsonNode limit = request.value(paging.limit());
    Integer max = limit == null ? null : limit.asInt();
    if (paging.isByMarker()) {
      JsonNode next = answer.at(paging.next());
      boolean first = request.value(paging.marker()) == null;
      boolean more = !next.isMissingNode() && !next.isNull();
      return new ReadPage(request.without(paging), 0, max, rows, null, first, more);
    }
    JsonNode offset = request.value(paging.offset());
    long skipped = offset == null ? 0 : offset.asLong();
    long total = answer.path(paging.total()).asLong();
    return new ReadPage(
        request.without(paging), skipped, max, rows, total, skipped == 0, skipped + rows < total);
  }
}
