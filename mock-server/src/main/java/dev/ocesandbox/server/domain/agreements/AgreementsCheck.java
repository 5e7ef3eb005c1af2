// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the records of this room in a saved world. */
final class AgreementsCheck {

  private static final int LONGEST_RELATION = 32;

  static final RecordChecks<Published> PUBLISHED =
      RecordChecks.<Published>none()
          .names("published agreement", "type", Published::type)
          .and(AgreementsCheck::published);

  static final RecordChecks<Signature> SIGNATURES =
      RecordChecks.<Signature>none()
          .names("agreement signature", "user_id", Signature::key)
          .names("signature record", "record_id", one -> String.valueOf(one.recordId()))
          .refers(RecordChecks.CUSTOMER, "customer_id", Signature::customerId)
          .and(AgreementsCheck::signature);

  private AgreementsCheck() {}

  private static void published(Published one, Flaws flaws) {
    type(one.type(), flaws);
    flaws.between(1, one.version(), Agreement.MOST_VERSIONS, "version");
  }

  private static void signature(Signature one, Flaws flaws) {
    long issued = flaws.world().counters().getOrDefault(Signing.RECORD.counter(), 0L);
    flaws.between(1, one.recordId(), issued, "record_id");
    type(one.type(), flaws);
    flaws.between(1, one.version(), Agreement.MOST_VERSIONS, "version");
    flaws.unless(
        one.userId().matches("[0-9a-f]{32}"), "user_id", "must have 32 hex digits", "必须是32位十六进制数字");
    flaws.unless(
        one.relationId().length() <= LONGEST_RELATION,
        "relation_id",
        "must have at most 32 characters",
        "不能超过32个字符");
    flaws.past(one.at(), "at");
  }

  private static void type(String type, Flaws flaws) {
    flaws.unless(Agreement.ofType(type).isPresent(), "type", "must be 0, 1 or 2", "必须是0、1或2");
  }
}
