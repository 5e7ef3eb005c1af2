// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the codes and verified contacts in a saved world. */
final class ContactsCheck {

  private static final int LONGEST_VALUE = 256;
  private static final int LONGEST_AREA = 16;

  static final RecordChecks<SentCode> CODES =
      RecordChecks.<SentCode>none()
          .names("contact code", "number", code -> String.valueOf(code.number()))
          .refers(RecordChecks.CUSTOMER, "customer_id", SentCode::customerId)
          .and(ContactsCheck::code);

  static final RecordChecks<VerifiedContact> CONTACTS =
      RecordChecks.<VerifiedContact>none()
          .issues(Verification.ID.counter(), "verified contact", "id", VerifiedContact::id)
          .names("verification", "number", contact -> String.valueOf(contact.number()))
          .names(
              "contact of account",
              "contact",
              contact -> SentCode.key(contact.customerId(), contact.contact()))
          .refers(RecordChecks.CUSTOMER, "customer_id", VerifiedContact::customerId)
          .and(ContactsCheck::verified);

  private ContactsCheck() {}

  private static void code(SentCode code, Flaws flaws) {
    flaws.between(1, code.number(), issued(flaws, CodeRequest.CODE.counter()), "number");
    flaws.past(code.at(), "at");
    flaws.inOrder(code.at(), code.expires(), "expires");
    contact(code.contact(), flaws);
    flaws.unless(code.code().matches("\\d{6}"), "code", "must have six digits", "必须是6位数字");
    flaws.unless(
        CodeRequest.LANGUAGES.contains(code.language()),
        "language",
        "must be zh-cn or en-us",
        "必须是zh-cn或en-us");
    flaws.between(1, code.ofDay(), CodeRequest.PER_DAY, "of_day");
  }

  private static void verified(VerifiedContact verified, Flaws flaws) {
    flaws.between(1, verified.number(), issued(flaws, Verification.ID.counter()), "number");
    flaws.past(verified.at(), "at");
    flaws.inOrder(verified.at(), verified.expires(), "expires");
    contact(verified.contact(), flaws);
    flaws.unless(
        verified.userId().matches("[0-9a-f]{32}"),
        "user_id",
        "must have 32 hex digits",
        "必须是32位十六进制数字");
  }

  private static void contact(Contact contact, Flaws flaws) {
    flaws.unless(
        contact.isValid()
            && contact.value().length() <= LONGEST_VALUE
            && contact.areaCode().length() <= LONGEST_AREA,
        "contact",
        "must be a phone number or mail address",
        "必须是电话号码或邮箱地址");
  }

  private static long issued(Flaws flaws, String counter) {
    return flaws.world().counters().getOrDefault(counter, 0L);
  }
}
