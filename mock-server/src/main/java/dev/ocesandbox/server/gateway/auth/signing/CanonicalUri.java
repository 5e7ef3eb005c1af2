// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;

/** The second line of a canonical request: the path, each segment encoded, with a slash behind. */
final class CanonicalUri {

  private CanonicalUri() {}

  /** The path as most SDKs sign it: an escaped slash stays inside its segment. */
  static String of(String rawPath) {
    return of(rawPath, false);
  }

  /**
   * The accepted forms, the usual one first. The Python SDK decodes the path before it splits it,
   * so an id with an escaped slash is signed as two segments (seen in its {@code
   * process_canonical_uri}).
   */
  static List<String> readings(String rawPath) {
    String usual = of(rawPath, false);
    return usual.contains("%2F") ? List.of(usual, of(rawPath, true)) : List.of(usual);
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
