// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

/** The support plans, least first. A customer without a plan has the basic one, which is free. */
public enum SupportPlan {
  BASIC,
  DEVELOPER,
  BUSINESS,
  ENTERPRISE;

  /** Returns whether this plan includes what another one gives. */
  public boolean covers(SupportPlan least) {
    return compareTo(least) >= 0;
  }
}
