// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What {@code date -u +%Y%m%dT%H%M%SZ} prints. */
final class ShellDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private ShellDate() {}

  static String now() {
    return FORMAT.format(Instant.now());
  }
}
