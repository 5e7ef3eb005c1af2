// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds a fault: first the conditions under which it applies, then its effect. Calling the effect
 * plans the fault, which applies to requests from then on.
 *
 * <pre>{@code
 * sandbox.faults().on(Operation.PAY_ORDERS).times(2).answer("CBC.99000088");
 * }</pre>
 */
public final class FaultPlan {

  private final SandboxControl control;
  private final Map<String, Object> body = new LinkedHashMap<>();

  FaultPlan(SandboxControl control, String operation) {
    this.control = control;
    body.put("operation", operation);
  }

  /**
   * Limits the fault to requests of one account, by name.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public FaultPlan by(String account) {
    control.requireAccount(account);
    return with("account", account);
  }

  /** Applies the fault {@code number} times. By default it applies until it is removed. */
  public FaultPlan times(int number) {
    return with("times", number);
  }

  /** Skips the first {@code number} requests. */
  public FaultPlan after(int number) {
    return with("after", number);
  }

  /**
   * Applies the fault at random. The same seed and the same sequence of requests give the same
   * result.
   *
   * @param probability from 0 to 1
   */
  public FaultPlan probability(double probability, long seed) {
    return with("probability", probability).with("seed", seed);
  }

  /**
   * Permits {@link #answer} and {@link #failHalf(String)} to use an error code that the operation
   * does not document.
   */
  public FaultPlan undocumented() {
    return with("undocumented", true);
  }

  /**
   * Responds with an error code that the operation documents, its status and its text.
   *
   * @throws ControlApiException if the code is unknown, or undocumented for the operation
   */
  public Fault answer(String code) {
    return with("code", code).plan("error");
  }

  /** Responds with 429, as the gateway does when a flow limit is exceeded. */
  public Fault throttle() {
    return plan("throttle");
  }

  /** Responds with an HTTP status from 500 to 504. */
  public Fault status(int status) {
    return with("status", status).plan("status");
  }

  /** Delays the request by real time, up to one minute, and then handles it as usual. */
  public Fault delay(Duration by) {
    return with("by", by.toString()).plan("delay");
  }

  /** Resets the connection without handling the request. */
  public Fault reset() {
    return plan("reset");
  }

  /** Handles the request and closes the connection in the middle of the response body. */
  public Fault cutBody() {
    return plan("cut-body");
  }

  /** Handles the request and resets the connection instead of sending the response. */
  public Fault loseAnswer() {
    return plan("lose-answer");
  }

  /** Leaves an order in processing that the request would complete. */
  public Fault stuckOrder() {
    return plan("stuck-order");
  }

  /** Answers reads from the world as it is now, without later changes. */
  public Fault staleRead() {
    return plan("stale-read");
  }

  /**
   * Spends cash of the caller before the request is handled, as a concurrent purchase would.
   *
   * @param amount in yuan, such as 50.00; never more than the balance is spent
   */
  public Fault spendFirst(String amount) {
    return with("amount", amount).plan("spend-first");
  }

  /** Handles the first half of a batch and fails the rest with CBC.0999. */
  public Fault failHalf() {
    return plan("fail-half");
  }

  /** Handles the first half of a batch and fails the rest with a documented error code. */
  public Fault failHalf(String code) {
    return with("code", code).plan("fail-half");
  }

  private FaultPlan with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  private Fault plan(String kind) {
    body.put("kind", kind);
    return new Fault(control, control.post("faults", body).text("/fault_id"));
  }
}
