// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Host and port of URLs. */
final class Origin {

  private Origin() {}

  /** Returns scheme, host and port of a URL, without its path and query, which may be secret. */
  static String textOf(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() == null
          ? "another path"
          : uri.getScheme() + "://" + uri.getRawAuthority().replaceAll("^.*@", "");
    } catch (URISyntaxException e) {
      return "an invalid URL";
    }
  }

  /** Returns the host of a URL in lower case, with its port if the URL has one; empty if none. */
  static String hostOf(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    String rest = url.substring(start + 3);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    return authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the path of a URL as it was sent, without the query. */
  static String pathOf(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    if (start < 0) {
      return "/";
    }
    int end = start;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start, end);
  }
}
