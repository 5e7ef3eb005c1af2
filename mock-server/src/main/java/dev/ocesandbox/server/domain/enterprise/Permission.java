// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import java.util.List;
import java.util.Set;

/** What a member can grant its master (api-oce/ep_00023.html). */
final class Permission {

  static final String READ_FINANCE_INFO = "READ_FINANCE_INFO";
  static final String READ_CONSUME_BILL = "READ_CONSUME_BILL";
  static final String SHARE_CREDIT = "SHARE-CREDIT-TO-SUB";
  static final String SHARE_DISCOUNT = "SHARE-BIZ-DISCOUNT-TO-SUB";

  static final Set<String> NAMES =
      Set.of(
          READ_FINANCE_INFO,
          READ_CONSUME_BILL,
          "SUBSTITUTE-OPEN-INVOICE",
          "TAKE-OVER-OPEN-INVOICE",
          SHARE_CREDIT,
          SHARE_DISCOUNT);

  /** What a member in custody has granted in any case. */
  static final List<String> OF_CUSTODY =
      List.of(READ_FINANCE_INFO, READ_CONSUME_BILL, SHARE_DISCOUNT);

  private Permission() {}
}
