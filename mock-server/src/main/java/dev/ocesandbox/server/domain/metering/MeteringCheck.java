// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settings;
import java.time.Duration;
import java.util.stream.Stream;

/** What must hold for the records of this room in a saved world. */
final class MeteringCheck {

  static final RecordChecks<Metered> RESOURCES =
      RecordChecks.<Metered>none()
          .issues("resource", Metering.KIND, "id", Metered::id)
          .refers(RecordChecks.CUSTOMER, "customer_id", Metered::customerId)
          .refersAll(Metering.KIND, "main_id", one -> Stream.ofNullable(one.mainId()))
          .refersAll(
              EnterpriseProject.KIND,
              "project_id",
              one -> EnterpriseProject.references(one.customerId(), one.projectId()))
          .and(MeteredCheck::check)
          .and(RunCheck::noOverlaps);

  static final RecordChecks<Schedule> SCHEDULES =
      RecordChecks.<Schedule>none()
          .names("schedule", "pace", Schedule::key)
          .refers(RecordChecks.CUSTOMER, "customer_id", Schedule::customerId)
          .and(MeteringCheck::schedule);

  static final RecordChecks<Run> RUNS =
      RecordChecks.<Run>none()
          .names("run", "id", Run::id)
          .refers(Metering.KIND, "resource_id", Run::resourceId)
          .refers(RecordChecks.CUSTOMER, "customer_id", Run::customerId)
          .refers(RecordChecks.CUSTOMER, "payer_id", Run::payerId)
          .and(RunCheck::check)
          .and(ArrearsCheck::debt);

  /** The longest period, and the longest delay of its settlement. */
  private static final Duration LONGEST_WAIT = Settings.Billing.LONGEST_DELAY.plusDays(32);

  private MeteringCheck() {}

  private static void schedule(Schedule schedule, Flaws flaws) {
    flaws.past(schedule.settledTo(), "settled_to");
    flaws.unless(
        schedule.pace().around(schedule.settledTo()).begin().equals(schedule.settledTo())
            && schedule.at().minus(LONGEST_WAIT).isBefore(schedule.settledTo()),
        "settled_to",
        "must be the begin of a period that is settled at the given time",
        "必须是在该时间结算的周期的起点");
    flaws.unless(
        flaws.world().agenda().items().contains(schedule.due()),
        "at",
        "must be the time of its item on the agenda",
        "必须是其在日程中的时间");
  }
}
