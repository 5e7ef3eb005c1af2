// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that can be checked of one world; {@code Sandbox} has the same in the words of tests. */
public final class Checks {

  private final WorldView world;
  private final CallLog log;
  private final ClientFindings findings;
  private final Uncounted uncounted = new Uncounted();

  /** Takes the world. */
  public Checks(WorldView world) {
    this.world = world;
    this.log = new CallLog(world, Instant.now());
    this.findings = new ClientFindings(world);
  }

  /** Begins to verify the requests of an operation. */
  public Verification calls(String operation) {
    return new Verification(log, operation, List.of(), uncounted);
  }

  /** Verifies that operations were called one after the other; others may be between them. */
  public void inOrder(List<String> operations) {
    List<LoggedCall> all = log.all();
    int found = 0;
    for (LoggedCall call : all) {
      if (found < operations.size() && call.operation().equals(operations.get(found))) {
        found++;
      }
    }
    if (found < operations.size()) {
      throw CallFailure.order(log, operations, found, all);
    }
  }

  /** Begins to assert on an order. */
  public OrderAssert order(String id) {
    return new OrderAssert(world, id);
  }

  /** Begins to assert on the money of an account, by name. */
  public BalanceAssert balance(String account) {
    return new BalanceAssert(world, account);
  }

  /** Begins to assert on a coupon. */
  public CouponAssert coupon(String id) {
    return new CouponAssert(world, id);
  }

  /** Begins to assert on a resource. */
  public ResourceAssert resource(String id) {
    return new ResourceAssert(world, id);
  }

  /** Begins to assert on the ledger. */
  public LedgerAssert ledger() {
    return new LedgerAssert(world);
  }

  /** Lets a kind of finding pass; an unknown name is an {@code IllegalArgumentException}. */
  public void allow(String kind) {
    findings.allow(kind);
  }

  /** Fails for each finding that is not allowed and was not told of before. */
  public void noFindings() {
    findings.check();
  }

  /** Fails when a verification was begun and has no count. */
  public void allCounted() {
    List<Verification> open = uncounted.drain();
    if (!open.isEmpty()) {
      throw new AssertionError(
          "Nothing was verified by %s: end it with calledTimes, called, atLeast or neverCalled"
              .formatted(open));
    }
  }

  /** Returns what has happened in the world, as tables by name. */
  public Map<String, String> report() {
    return WorldReport.of(log);
  }
}
