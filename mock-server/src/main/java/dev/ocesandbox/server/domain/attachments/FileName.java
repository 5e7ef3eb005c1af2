// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import java.util.Locale;
import java.util.Optional;

/** Which names of files are accepted. */
final class FileName {

  private static final int LONGEST = 512;

  private FileName() {}

  /** Returns the rule that refuses a name; empty for an accepted one. */
  static Optional<String> problem(String name) {
    if (name.isBlank() || name.length() > LONGEST || !isPlain(name)) {
      return Optional.of("attachments.upload.name");
    }
    return AttachmentLimits.TYPES.contains(type(name))
        ? Optional.empty()
        : Optional.of("attachments.upload.type");
  }

  /** Returns what is behind the last dot, in small letters; empty without a dot. */
  static String type(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Paths, control characters and marks of direction would mislead who saves the file. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/' || c == '\\' || Character.isISOControl(c) || !isVisible(name, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(String name, int at) {
    char c = name.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
    }
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
