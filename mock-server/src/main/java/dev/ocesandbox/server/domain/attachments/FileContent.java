// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import java.util.Base64;

/** The content of files as Base64 text. */
final class FileContent {

  private FileContent() {}

  /** Returns how many bytes Base64 text stands for. */
  static int size(String text) {
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    return text.length() / 4 * 3 - padding;
  }

  /** Returns whether a text is Base64 with padding, without line breaks (RFC 4648, section 4). */
  static boolean isBase64(String text) {
    if (text.length() % 4 != 0) {
      return false;
    }
    try {
      return Base64.getDecoder().decode(text).length == size(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
