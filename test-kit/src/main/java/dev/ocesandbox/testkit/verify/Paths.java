// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ids of tests as parts of a path. */
final class Paths {

  private Paths() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
