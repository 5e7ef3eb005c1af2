// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;

/** The second line of a canonical request: the path, encoded by segment and ending in a slash. */
final class CanonicalUri {

  private CanonicalUri() {}

  /** Returns the standard form, in which an escaped slash stays inside its segment (most SDKs). */
  static String of(String rawPath) {
    return of(rawPath, false);
  }

  /**
   * Returns the accepted forms, the standard form first. The Python SDK decodes the path before it
   * splits it, so that an id with an escaped slash is signed as two segments (see its {@code
   * process_canonical_uri}).
   */
  static List<String> acceptedForms(String rawPath) {
    String standard = of(rawPath, false);
    return standard.contains("%2F") ? List.of(standard, of(rawPath, true)) : List.of(standard);
  }

  private static String of(String rawPath, boolean escapedSlashSplits) {
    StringBuilder out = new StringBuilder(rawPath.length() + 16);
    int from = 0;
    while (from <= rawPath.length()) {
      int slash = rawPath.indexOf('/', from);
      int end = slash < 0 ? rawPath.length() : slash;
      PercentEncoding.append(out, rawPath, from, end);
      if (slash >= 0) {
        out.append('/');
      }
      from = end + 1;
    }
    String uri = escapedSlashSplits ? out.toString().replace("%2F", "/") : out.toString();
    return uri.endsWith("/") ? uri : uri + '/';
  }
}
