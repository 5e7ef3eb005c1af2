// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the diagnoses of a saved world. */
final class DiagnosisCheck {

  static final RecordChecks<Diagnosis> DIAGNOSES =
      RecordChecks.<Diagnosis>none()
          .issues("diagnosis", Diagnoses.KIND, "id", Diagnosis::id)
          .issues("diagnosis-record", "diagnosis record", "record_id", Diagnosis::recordId)
          .refers(RecordChecks.CUSTOMER, "customer_id", Diagnosis::customerId)
          .refers("resource", "resource_id", Diagnosis::resourceId)
          .and(DiagnosisCheck::diagnosis);

  static final RecordChecks<DiagnosisFeedback> FEEDBACK =
      RecordChecks.<DiagnosisFeedback>none()
          .refers(RecordChecks.CUSTOMER, "customer_id", DiagnosisFeedback::customerId)
          .and(
              (said, flaws) -> {
                flaws.past(said.at(), "at");
                flaws.between(0, said.content().length(), Diagnoses.MAX_CONTENT, "content");
              });

  private DiagnosisCheck() {}

  private static void diagnosis(Diagnosis diagnosis, Flaws flaws) {
    flaws.unless(diagnosis.id().matches("[1-9][0-9]{0,17}"), "id", "must be a number", "必须是数字");
    flaws.past(diagnosis.startedAt(), "started_at");
    flaws.unless(
        diagnosis.outcome() == Diagnosis.Outcome.DONE || diagnosis.abnormal().isEmpty(),
        "abnormal",
        "must be empty until it is done",
        "诊断完成前必须为空");
    flaws.between(0, diagnosis.abnormal().size(), CheckItem.values().length, "abnormal");
  }
}
