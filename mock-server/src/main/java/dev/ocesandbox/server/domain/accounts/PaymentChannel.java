// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import java.util.Set;

/** The numbers of the payment channels (api-oce/mac_00003.html). */
final class PaymentChannel {

  /** Stands for no payment channel. */
  static final String NONE = "0";

  private static final Set<String> KNOWN =
      Set.of("1", "2", "4", "5", "6", "7", "10", "11", "317", "319", "320");

  private PaymentChannel() {}

  static boolean isKnown(String id) {
    return KNOWN.contains(id);
  }
}
