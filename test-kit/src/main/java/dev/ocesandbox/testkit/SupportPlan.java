// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Locale;

/** The support plan of an account, which decides what tickets it can open. */
public enum SupportPlan {
  /** The free plan, without severities. */
  BASIC,
  DEVELOPER,
  BUSINESS,
  ENTERPRISE;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
