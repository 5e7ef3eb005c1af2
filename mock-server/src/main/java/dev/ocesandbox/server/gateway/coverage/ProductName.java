// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the first product of a User-Agent, such as curl in curl/8.5.0. Thread-safe. */
final class ProductName {

  static final String UNKNOWN = "unknown";

  private static final int MAX_LENGTH = 40;
  private static final int MAX_KNOWN = 256;

  /** Names by header, so that a request of a known client makes no new text. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  String of(@Nullable String userAgent) {
    if (userAgent == null) {
      return UNKNOWN;
    }
    String name = known.get(userAgent);
    if (name != null) {
      return name;
    }
    String product = product(userAgent);
    if (known.size() < MAX_KNOWN && userAgent.length() <= 4 * MAX_LENGTH) {
      known.put(userAgent, product);
    }
    return product;
  }

  private static String product(String userAgent) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < Math.min(userAgent.length(), MAX_LENGTH); i++) {
      char at = userAgent.charAt(i);
      if (!isPartOfName(at)) {
        break;
      }
      name.append(at);
    }
    return name.isEmpty() ? UNKNOWN : name.toString();
  }

  private static boolean isPartOfName(char at) {
    return (at >= 'a' && at <= 'z')
        || (at >= 'A' && at <= 'Z')
        || (at >= '0' && at <= '9')
        || "._-".indexOf(at) >= 0;
  }
}
