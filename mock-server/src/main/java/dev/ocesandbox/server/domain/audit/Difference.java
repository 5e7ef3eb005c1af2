// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

/**
 * Two views that do not agree.
 *
 * @param account name of the account
 * @param one a view
 * @param other the view that it differs from
 * @param what the amount and what it belongs to
 * @param oneAmount amount of the one; none without such a record
 * @param otherAmount amount of the other; none without such a record
 */
record Difference(
    String account, String one, String other, String what, String oneAmount, String otherAmount) {}
