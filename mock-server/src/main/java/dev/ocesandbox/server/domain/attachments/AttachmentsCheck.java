// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the attachments of a saved world. */
final class AttachmentsCheck {

  static final RecordChecks<Attachment> ATTACHMENTS =
      RecordChecks.<Attachment>none()
          .issues(Attachments.ID.counter(), Attachments.KIND, "id", Attachment::id)
          .refers(RecordChecks.CUSTOMER, "customer_id", Attachment::customerId)
          .and(AttachmentsCheck::attachment);

  static final RecordChecks<UploadDay> DAYS =
      RecordChecks.<UploadDay>none()
          .names("upload day", "customer_id", UploadDay::customerId)
          .refers(RecordChecks.CUSTOMER, "customer_id", UploadDay::customerId)
          .and(AttachmentsCheck::day);

  private AttachmentsCheck() {}

  private static void attachment(Attachment one, Flaws flaws) {
    flaws.unless(
        one.id().matches("[0-9a-f]{32}"), "id", "must be 32 hexadecimal digits", "必须是32位十六进制数字");
    flaws.unless(
        FileName.problem(one.name()).isEmpty(),
        "name",
        "must be the name of a file of an allowed type",
        "必须是允许类型的文件名");
    flaws.unless(
        AttachmentLimits.FROM.contains(one.from()),
        "from",
        "must be one of " + AttachmentLimits.FROM,
        "必须是" + AttachmentLimits.FROM + "之一");
    flaws.unless(FileContent.isBase64(one.data()), "data", "must be Base64", "必须是Base64编码");
    flaws.between(1, one.size(), AttachmentLimits.SIZE, "data");
    flaws.past(one.at(), "at");
    if (one.user() != null) {
      flaws.named(one.user(), "user");
    }
    if (one.usedBy() != null) {
      flaws.named(one.usedBy(), "used_by");
    }
  }

  private static void day(UploadDay day, Flaws flaws) {
    flaws.between(0, day.bytes(), AttachmentLimits.OF_DAY, "bytes");
  }
}
