// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the labels of a saved world. */
final class LabelsCheck {

  private static final int LONGEST_NAME = 64;

  static final RecordChecks<Label> LABELS =
      RecordChecks.<Label>none()
          .issues(LabelEdit.ID.counter(), "label", "id", Label::number)
          .names("label name", "name", label -> label.customerId() + " " + label.name())
          .refers(RecordChecks.CUSTOMER, "customer_id", Label::customerId)
          .and(LabelsCheck::label);

  private LabelsCheck() {}

  private static void label(Label label, Flaws flaws) {
    flaws.between(1, label.id(), LabelEdit.LAST_ID, "id");
    // The counter would issue a higher id again.
    flaws.unless(
        label.id() <= flaws.world().counters().getOrDefault(LabelEdit.ID.counter(), 0L),
        "id",
        "must not be above the counter label",
        "不能大于计数器label");
    flaws.unless(
        !label.name().isBlank() && label.name().length() <= LONGEST_NAME,
        "name",
        "must have 1 to 64 characters",
        "必须有1到64个字符");
    flaws.unless(
        label.color().matches("#[0-9A-Fa-f]{6}"),
        "color",
        "must be # and six hex digits",
        "必须是#加6位十六进制数字");
    flaws.between(
        0,
        flaws.world().get(LabelsState.SLOT).of(label.customerId()).size(),
        LabelEdit.MOST,
        "customer_id");
  }
}
