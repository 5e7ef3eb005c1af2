// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The effect of a planned fault on a request. */
public sealed interface FaultEffect {

  /**
   * Answers with an error code.
   *
   * @param code documented error code
   * @param status HTTP status; null for the status of the code
   */
  record Refuse(String code, @Nullable Integer status) implements FaultEffect {}

  /** Answers as if the flow limit of the operation were exceeded. */
  record Throttle() implements FaultEffect {}

  /**
   * Delays the request.
   *
   * @param by duration in real time
   */
  record Delay(Duration by) implements FaultEffect {}

  /** Resets the connection before the request is handled. */
  record Reset() implements FaultEffect {}

  /**
   * Closes the connection within the body of the answer.
   *
   * @param bytes number of body bytes sent; null for half of the body
   */
  record CutBody(@Nullable Integer bytes) implements FaultEffect {}

  /** Resets the connection after the request has been handled. */
  record LoseAnswer() implements FaultEffect {}

  /** Keeps the order that the request would complete in processing. */
  record StuckOrder() implements FaultEffect {}

  /**
   * Runs a read on an earlier world.
   *
   * @param earlier the earlier world
   */
  record StaleRead(World earlier) implements FaultEffect {}

  /**
   * Spends cash before the request is handled. It remains spent if the request is refused.
   *
   * @param amount amount in yuan
   * @param payer customer id of the payer; null for the caller
   */
  record SpendFirst(Money amount, @Nullable String payer) implements FaultEffect {}

  /**
   * Fails the second half of a batch.
   *
   * @param code error code of the failed items
   */
  record FailHalf(String code) implements FaultEffect {}
}
