// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.server.gateway.exchange.Headers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether the Content-Type of a request names JSON.
 *
 * <p>Only the media type counts, not its parameters: {@code text/plain; application/json} is plain
 * text, which a web page may send to any host.
 */
final class JsonContentType {

  /** A token of RFC 9110, section 5.6.2. */
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[ \\t]*(" + TOKEN + "/" + TOKEN + ")[ \\t]*(?:;.*)?", Pattern.DOTALL);

  /** What most clients send; the pattern takes many times as long. */
  private static final String JSON = "application/json";

  private JsonContentType() {}

  /** Returns whether there is no content type, or only ones that name JSON. */
  static boolean isJsonOrAbsent(Headers headers) {
    return headers.values("Content-Type").stream().allMatch(JsonContentType::isJson);
  }

  /** Returns whether there is exactly one content type, and it names JSON. */
  static boolean isJson(Headers headers) {
    List<String> values = headers.values("Content-Type");
    return values.size() == 1 && isJson(values.get(0));
  }

  /** Returns whether there is exactly one content type, and it is CSV. */
  static boolean isCsv(Headers headers) {
    List<String> values = headers.values("Content-Type");
    return values.size() == 1 && typeOf(values.get(0)).equals("text/csv");
  }

  private static String typeOf(String value) {
    if (value.equals(JSON)) {
      return JSON;
    }
    var parsed = MEDIA_TYPE.matcher(value);
    return parsed.matches() ? parsed.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isJson(String value) {
    String type = typeOf(value);
    return type.endsWith("/json") || type.endsWith("+json");
  }
}
