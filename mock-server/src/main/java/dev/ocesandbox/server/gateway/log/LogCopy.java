// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.world.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the log keeps of a request. What the gateway accepts is kept as it is; what is longer
 * than its limits is cut. The source of the body is not kept: it would keep the connection.
 */
final class LogCopy {

  private static final int MAX_METHOD = 64;
  private static final int MAX_TARGET = 32 * 1024;
  private static final int MAX_HEADERS = 200;
  private static final int MAX_HEADER_TEXT = 128 * 1024;
  private static final int MAX_ARGUMENT = 16 * 1024;

  /** Not a name that a header can have. */
  private static final String MORE = "(more)";

  private LogCopy() {}

  static HttpRequest of(HttpRequest request) {
    return new HttpRequest(
        request.id(),
        cut(request.method(), MAX_METHOD),
        cut(request.rawPath(), MAX_TARGET),
        request.rawQuery() == null ? null : cut(request.rawQuery(), MAX_TARGET),
        of(request.headers()),
        InputStream::nullInputStream,
        request.wall());
  }

  /** Returns the refusal without its details, which only the answer shows. */
  static @Nullable Refusal of(@Nullable Refusal refusal) {
    if (refusal == null) {
      return null;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    refusal.arguments().forEach((name, value) -> arguments.put(name, cut(value, MAX_ARGUMENT)));
    return new Refusal(refusal.rule(), arguments);
  }

  private static Headers of(Headers headers) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    int values = 0;
    int dropped = 0;
    long length = 0;
    for (Map.Entry<String, List<String>> header : headers.all().entrySet()) {
      for (String value : header.getValue()) {
        length += header.getKey().length() + value.length();
        if (values == MAX_HEADERS || length > MAX_HEADER_TEXT) {
          dropped++;
        } else {
          kept.computeIfAbsent(header.getKey(), name -> new ArrayList<>(1)).add(value);
          values++;
        }
      }
    }
    if (dropped > 0) {
      kept.put(MORE, List.of(dropped + " more header values were not kept"));
    }
    return new Headers(kept);
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }
}
