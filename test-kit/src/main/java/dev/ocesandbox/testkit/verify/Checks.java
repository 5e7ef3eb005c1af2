// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.report.ReportTable;
import dev.ocesandbox.testkit.internal.report.TestSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All verifications and assertions of one world. Tests use the methods of {@code Sandbox}. */
public final class Checks {

  private final WorldView world;
  private final CallLog log;
  private final ClientFindings findings;
  private final VerificationLog verifications = new VerificationLog();

  /** Creates the checks of {@code world}, for a test that begins now. */
  public Checks(WorldView world) {
    this.world = world;
    this.log = new CallLog(world, Instant.now());
    this.findings = new ClientFindings(world);
  }

  /** Begins to verify the requests of an operation. */
  public Verification calls(String operation) {
    return new Verification(log, operation, List.of(), verifications);
  }

  /**
   * Verifies that operations were called in this order. Other calls may come in between.
   *
   * @throws AssertionError if they were not
   */
  public void inOrder(List<String> operations) {
    List<LoggedCall> all = log.all();
    int found = 0;
    for (LoggedCall call : all) {
      if (found < operations.size() && call.operation().equals(operations.get(found))) {
        found++;
      }
    }
    if (found < operations.size()) {
      throw CallFailure.wrongOrder(log, operations, found, all);
    }
  }

  /**
   * Verifies that the world received no requests besides those that verifications counted.
   *
   * @throws AssertionError if it did
   */
  public void nothingElse() {
    List<LoggedCall> others = verifications.uncounted(log.all());
    if (!others.isEmpty()) {
      throw CallFailure.unexpected(log, others);
    }
  }

  /** Begins assertions on an order. */
  public OrderAssert order(String id) {
    return new OrderAssert(world, id);
  }

  /** Begins assertions on the balance of an account, by name. */
  public BalanceAssert balance(String account) {
    return new BalanceAssert(world, account);
  }

  /** Begins assertions on the bills of a month, such as 2026-11. */
  public BillsAssert bills(String month) {
    return new BillsAssert(world, month);
  }

  /** Begins assertions on a member of an enterprise, by name. */
  public MemberAssert member(String account) {
    return new MemberAssert(world, account);
  }

  /** Begins assertions on a coupon. */
  public CouponAssert coupon(String id) {
    return new CouponAssert(world, id);
  }

  /** Begins assertions on a resource. */
  public ResourceAssert resource(String id) {
    return new ResourceAssert(world, id);
  }

  /** Begins assertions on the ledger. */
  public LedgerAssert ledger() {
    return new LedgerAssert(world);
  }

  /** Allows a kind of finding, or one of an operation: {@code not-built:KeystoneListGroups}. */
  public void allow(String finding) {
    int colon = finding.indexOf(':');
    if (colon >= 0) {
      KnownNames.operation(world, finding.substring(colon + 1));
    }
    findings.allow(finding);
  }

  /**
   * Fails if there are findings that are not allowed and that no earlier call has reported.
   *
   * @throws AssertionError that describes each finding
   */
  public void noFindings() {
    findings.check();
  }

  /**
   * Fails if a planned fault or a stub was applied to no request, unless that is allowed. What was
   * removed, and a fault that is applied at random, is not reported.
   *
   * @throws AssertionError that describes each such fault and stub
   */
  public void nothingUnused() {
    String unused =
        Stream.of(
                UnusedFaults.report(world, isAllowed(UnusedFaults.KIND)),
                UnusedStubs.report(world, isAllowed(UnusedStubs.KIND)))
            .filter(report -> !report.isEmpty())
            .collect(Collectors.joining("\n"));
    if (!unused.isEmpty()) {
      throw new AssertionError(unused);
    }
  }

  private Predicate<String> isAllowed(String kind) {
    return operation -> findings.isAllowed(kind, operation);
  }

  /**
   * Fails if a verification was begun without a count, because it has checked nothing.
   *
   * @throws AssertionError that describes each such verification
   */
  public void noUnfinishedVerifications() {
    List<Verification> all = verifications.drain();
    if (!all.isEmpty()) {
      throw new AssertionError(
          ("Verification without a count: %s. End it with called, calledTimes, atLeast or"
                  + " neverCalled")
              .formatted(all));
    }
  }

  /** Returns what happened in the world as text: requests, ledger entries and events. */
  public Map<String, String> report() {
    return WorldReport.of(log);
  }

  /** Returns what happened in the world as tables, in more detail. */
  public List<ReportTable> tables() {
    return WorldTables.of(log);
  }

  /** Returns what a test did in the world, for the summary of the run. */
  public TestSummary summary(String test, boolean failed) {
    return WorldTables.summary(log, test, failed);
  }
}
