// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the request log, limited by number and by weight. A heavy one is written row by row, so
 * that readers of a full log do not fill the memory.
 *
 * @param rows the requests, at least one if there are any
 * @param total number of requests on all pages
 * @param next number of requests to skip for the rest of this page; null if it is complete
 */
record LogPage(List<LoggedExchange> rows, int total, @Nullable Integer next) {

  private static final long MAX_WEIGHT = 4L * 1024 * 1024;
  private static final long MAX_TREE = 256L * 1024;

  static LogPage of(List<LoggedExchange> matching, PageRequest request) {
    Page<LoggedExchange> page = Page.of(matching, request);
    int count = fitting(page.rows());
    boolean complete = count == page.rows().size();
    return new LogPage(
        page.rows().subList(0, count), page.total(), complete ? null : request.offset() + count);
  }

  private static int fitting(List<LoggedExchange> rows) {
    long weight = 0;
    for (int i = 0; i < rows.size(); i++) {
      weight += rows.get(i).weight();
      if (weight > MAX_WEIGHT && i > 0) {
        return i;
      }
    }
    return rows.size();
  }

  /** Returns the page as an answer. */
  Answer answer(Function<LoggedExchange, ObjectNode> row) {
    ObjectNode node = Json.object().put("total_count", total);
    if (next != null) {
      node.put("next_offset", next);
    }
    if (rows.stream().mapToLong(LoggedExchange::weight).sum() > MAX_TREE) {
      return Answer.streamed(out -> write(node, row, out));
    }
    ArrayNode all = node.putArray("requests");
    rows.forEach(entry -> all.add(row.apply(entry)));
    return Answer.ok(node);
  }

  private void write(ObjectNode head, Function<LoggedExchange, ObjectNode> row, OutputStream out)
      throws IOException {
    String start = Json.text(head);
    out.write((start.substring(0, start.length() - 1) + ",\"requests\":[").getBytes(UTF_8));
    for (int i = 0; i < rows.size(); i++) {
      out.write(i == 0 ? new byte[0] : new byte[] {','});
      out.write(Json.bytes(row.apply(rows.get(i))));
    }
    out.write("]}".getBytes(UTF_8));
  }
}
