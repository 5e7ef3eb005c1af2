// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time format of IAM: UTC with six decimals of a second (see iam_30_0001). */
public final class IamTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private IamTime() {}

  /** Formats an instant, such as 2026-01-16T08:30:00.000000Z. */
  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }
}
