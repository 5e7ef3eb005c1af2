// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import org.jspecify.annotations.Nullable;

/**
 * What a customer may ask of support.
 *
 * @param customerId customer
 * @param plan support plan
 * @param quota how many tickets it may have that have not ended; -1 for any number
 * @param partnerId id of the partner that looks after it; null for none
 */
record SupportTerms(String customerId, SupportPlan plan, int quota, @Nullable String partnerId) {

  static final int UNLIMITED = -1;

  static final int MAX_QUOTA = 65_535;

  static SupportTerms usual(String customerId) {
    return new SupportTerms(customerId, SupportPlan.BASIC, UNLIMITED, null);
  }
}
