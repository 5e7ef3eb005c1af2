// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * A movement on an account that another room has posted.
 *
 * @param customerId owner of the account
 * @param balance the account
 * @param trade reason for the movement
 * @param amount yuan; positive in either direction
 * @param tradeId id of the order; empty if none
 * @param serviceTypeCode cloud service; empty if none is concerned
 * @param at time in the world
 */
public record AccountMovement(
    String customerId,
    BalanceType balance,
    Trade trade,
    Money amount,
    String tradeId,
    String serviceTypeCode,
    Instant at) {}
