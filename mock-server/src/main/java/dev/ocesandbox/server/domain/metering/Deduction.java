// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;

/**
 * What was deducted for one period of a resource and usage factor.
 *
 * @param resource the resource
 * @param payerId who paid or owes
 * @param factor what was used
 * @param period when
 * @param at when it was deducted, UTC
 * @param each what was used and what is due
 * @param paidBy what each source has paid
 */
record Deduction(
    Metered resource,
    String payerId,
    Factor factor,
    Period period,
    Instant at,
    Each each,
    List<Paid> paidBy) {

  /** Returns this deduction as a run of one period. */
  Run asRun() {
    return new Run(
        Run.rowId(resource.id(), factor, period, at),
        resource.id(),
        resource.customerId(),
        payerId,
        factor,
        Cycle.ofUse(period.end(), at),
        period,
        at,
        1,
        each,
        paidBy);
  }

  /** Returns whether a run can take in this deduction as its next period. */
  boolean follows(Run run) {
    return paidBy.size() <= 1
        && run.first().next(run.count()).equals(period)
        && run.deductedAfter(period).equals(at)
        && run.each().equals(each)
        && run.paidBy().equals(paidBy)
        && run.factor().equals(factor)
        && run.payerId().equals(payerId)
        && run.customerId().equals(resource.customerId())
        && run.cycle().equals(Cycle.ofUse(period.end(), at))
        && run.isOnDayOfUse(0) == Cycle.isOnDayOfUse(period.end(), at);
  }
}
