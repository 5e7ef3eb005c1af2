// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

/**
 * What change records are grouped by: the values that lists filter by and that only a few records
 * differ in.
 *
 * @param trade reason for the movement
 * @param channelId payment channel; 0 for none
 */
record AccountChangeGroup(Trade trade, String channelId) {

  static AccountChangeGroup of(AccountChange change) {
    return new AccountChangeGroup(change.trade(), change.channelId());
  }
}
