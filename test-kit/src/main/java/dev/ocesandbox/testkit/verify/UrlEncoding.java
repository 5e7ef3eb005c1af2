// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encodes ids for paths and queries. */
final class UrlEncoding {

  private UrlEncoding() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
