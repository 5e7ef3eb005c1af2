// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;
import java.util.HexFormat;

/** The ids that this room issues. */
final class AccountIds {

  /** Change records, such as AC6780123456733. */
  static final IdKind CHANGE =
      new IdKind(
          "account-change", (number, seed) -> "AC678" + IdParts.digits(number, seed + 5, 10));

  private AccountIds() {}

  /**
   * Returns the id of an account: AT and 16 upper-case hex digits. The last one is the account
   * type, which tells the accounts of one customer apart (seen in a recording).
   */
  static String account(String customerId, int accountType) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return "AT0010"
        + hex.toHexDigits(IdParts.hash(customerId), 11)
        + hex.toHexDigits(accountType, 1);
  }
}
