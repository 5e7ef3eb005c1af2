// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise knows of one of its accounts, apart from its master and custody.
 *
 * @param customerId the account, a master or a member
 * @param relation legal relation of a member to its master
 * @param sameRealName whether a member is verified with the name of its master
 * @param permissions what a member has granted its master; custody replaces them
 * @param unit party id of a member's unit; null for the root
 * @param displayName name that the list of members shows; null for none
 * @param status state of the account
 * @param frozen whether the account is frozen
 * @param postPaid whether a master pays afterwards
 * @param overInvoiced yuan that invoices exceed what was spent by
 * @param overdue whether bills are overdue
 * @param obstacles check items, or codes, that requests with this account fail with
 */
record Standing(
    String customerId,
    Relation relation,
    boolean sameRealName,
    List<String> permissions,
    @Nullable String unit,
    @Nullable String displayName,
    AccountStatus status,
    boolean frozen,
    boolean postPaid,
    Money overInvoiced,
    boolean overdue,
    List<String> obstacles) {

  Standing {
    permissions = List.copyOf(permissions);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns what holds for an account that nothing was set for. */
  static Standing initial(String customerId) {
    return new Standing(
        customerId,
        Relation.SAME,
        true,
        List.of(),
        null,
        null,
        AccountStatus.NORMAL,
        false,
        false,
        Money.ZERO,
        false,
        List.of());
  }

  Standing in(AccountStatus other) {
    return new Standing(
        customerId,
        relation,
        sameRealName,
        permissions,
        unit,
        displayName,
        other,
        frozen,
        postPaid,
        overInvoiced,
        overdue,
        obstacles);
  }

  Standing inUnit(@Nullable String other) {
    return new Standing(
        customerId,
        relation,
        sameRealName,
        permissions,
        other,
        displayName,
        status,
        frozen,
        postPaid,
        overInvoiced,
        overdue,
        obstacles);
  }
}
