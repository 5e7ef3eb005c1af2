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
    if (refusal.arguments().isEmpty() && refusal.details() == null) {
      return refusal;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    refusal.arguments().forEach((name, value) -> arguments.put(name, cut(value, MAX_ARGUMENT)));
    return new Refusal(refusal.rule(), arguments);
  }

  /** Headers are immutable, so those within the limits are not copied. */
  private static Headers of(Headers headers) {
    int kept = kept(headers);
    if (kept == headers.size()) {
      return headers;
    }
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < kept; i++) {
      fields.add(headers.name(i));
      fields.add(headers.value(i));
    }
    fields.add(MORE);
    fields.add(headers.size() - kept + " more header values were not kept");
    return Headers.of(fields);
  }

  /** Returns the number of fields that are kept, which are the first ones. */
  private static int kept(Headers headers) {
    long length = 0;
    for (int i = 0; i < headers.size(); i++) {
      length += headers.name(i).length() + headers.value(i).length();
      if (i == MAX_HEADERS || length > MAX_HEADER_TEXT) {
        return i;
      }
    }
    return headers.size();
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }
}
