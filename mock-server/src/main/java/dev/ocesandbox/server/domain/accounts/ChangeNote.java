// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * What another room tells of a movement that it has posted.
 *
 * @param customerId whose account
 * @param balance which account
 * @param trade what moved the money
 * @param amount how much, above zero in either direction
 * @param tradeId order id
 * @param serviceTypeCode cloud service; empty where none is concerned
 * @param at when, in the world's time
 */
public record ChangeNote(
    String customerId,
    BalanceType balance,
    Trade trade,
    Money amount,
    String tradeId,
    String serviceTypeCode,
    Instant at) {}
