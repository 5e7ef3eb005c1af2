// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fault that is about to be planned: first when it strikes, then what goes wrong. The last word
 * of a sentence plans it:
 *
 * <pre>{@code
 * sandbox.faults().on(Operation.PAY_ORDERS).times(2).answer("CBC.99003651");
 * }</pre>
 */
public final class FaultPlan {

  private final SandboxControl control;
  private final Map<String, Object> body = new LinkedHashMap<>();

  FaultPlan(SandboxControl control, String operation) {
    this.control = control;
    body.put("operation", operation);
  }

  /** Strikes requests of one account only. */
  public FaultPlan by(String account) {
    return with("account", account);
  }

  /** Strikes so many times; until it is removed unless said. */
  public FaultPlan times(int number) {
    return with("times", number);
  }

  /** Lets so many requests pass first. */
  public FaultPlan after(int number) {
    return with("after", number);
  }

  /** Strikes by chance: the same seed and the same requests give the same draws. */
  public FaultPlan probability(double probability, long seed) {
    return with("probability", probability).with("seed", seed);
  }

  /** Answers with a documented error code, by its status and texts. */
  public Fault answer(String code) {
    return with("code", code).planned("error");
  }

  /** Answers 429, as the gateway does when there are too many requests. */
  public Fault throttle() {
    return planned("throttle");
  }

  /** Answers with an HTTP status from 500 to 504. */
  public Fault status(int status) {
    return with("status", status).planned("status");
  }

  /** Waits for some real time, at most a minute, and then goes on as usual. */
  public Fault delay(Duration by) {
    return with("by", by.toString()).planned("delay");
  }

  /** Resets the connection; nothing has happened. */
  public Fault reset() {
    return planned("reset");
  }

  /** Breaks the answer off in the middle of its body. */
  public Fault cutBody() {
    return planned("cut-body");
  }

  /** Does what is asked and resets the connection instead of answering. */
  public Fault loseAnswer() {
    return planned("lose-answer");
  }

  /** Leaves the order that would be completed in processing. */
  public Fault stickOrder() {
    return planned("stuck-order");
  }

  /** Answers reads as the world is now: what comes later appears so many reads late. */
  public Fault staleRead() {
    return planned("stale-read");
  }

  /** Spends cash of the caller before the request is handled, as another purchase would. */
  public Fault spendFirst(String amount) {
    return with("amount", amount).planned("spend-first");
  }

  /** Does the first half of a batch; the others fail with CBC.0999. */
  public Fault failHalf() {
    return planned("fail-half");
  }

  /** Does the first half of a batch; the others fail with a documented code. */
  public Fault failHalf(String code) {
    return with("code", code).planned("fail-half");
  }

  private FaultPlan with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  private Fault planned(String kind) {
    body.put("kind", kind);
    return new Fault(control, control.post("faults", body).text("/fault_id"));
  }
}
