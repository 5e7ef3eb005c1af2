// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Locale;

/** How support works on tickets. */
public enum SupportProfile {
  /** Only when a test acts for it. */
  MANUAL,
  /**
   * By itself: accepts after 5 minutes, replies after 10, proposes after 30, closes after 7 days.
   */
  PROMPT,
  /** By itself: accepts after 4 hours, replies after 1 day, proposes after 3, closes after 30. */
  SLOW;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
