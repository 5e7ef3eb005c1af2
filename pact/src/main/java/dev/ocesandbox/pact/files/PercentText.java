// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded texts. */
public final class PercentText {

  private PercentText() {}

  /** Returns the decoded text; a text that is not encoded correctly is returned as it is. */
  public static String decoded(String text) {
    try {
      // A plus is a plus, as in the signed requests of the service.
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
