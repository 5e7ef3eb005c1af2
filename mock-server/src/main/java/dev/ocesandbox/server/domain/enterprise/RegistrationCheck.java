// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the messages and new accounts in a saved world. */
final class RegistrationCheck {

  private static final int LONGEST_NUMBER = 20;

  static final RecordChecks<SmsMessage> MESSAGES =
      RecordChecks.<SmsMessage>none()
          .names("sms message", "number", message -> String.valueOf(message.number()))
          .and(RegistrationCheck::message);

  static final RecordChecks<Opening> OPENINGS =
      RecordChecks.<Opening>none()
          .names("opening", "customer_id", Opening::customerId)
          .names("opening number", "number", opening -> String.valueOf(opening.number()))
          .refers(RecordChecks.CUSTOMER, "customer_id", Opening::customerId)
          .and(RegistrationCheck::opening);

  private RegistrationCheck() {}

  private static void message(SmsMessage message, Flaws flaws) {
    flaws.between(1, message.number(), issued(flaws, SmsRequest.CODE.counter()), "number");
    flaws.past(message.at(), "at");
    flaws.inOrder(message.at(), message.expires(), "expires");
    phone(message.mobilePhone(), flaws);
    flaws.unless(message.code().matches("\\d{6}"), "code", "must have six digits", "必须是6位数字");
    flaws.unless(
        SmsRequest.LANGUAGES.contains(message.language()),
        "language",
        "must be zh-cn or en-us",
        "必须是zh-cn或en-us");
    flaws.unless(
        message.subCustomerName().length() <= SmsRequest.LONGEST_NAME,
        "sub_customer_name",
        "must have at most 255 characters",
        "不能超过255个字符");
    flaws.between(1, message.ofDay(), RegistrationState.KEPT, "of_day");
  }

  private static void opening(Opening opening, Flaws flaws) {
    flaws.between(
        1, opening.number(), issued(flaws, SubAccountRequest.CUSTOMER.counter()), "number");
    flaws.past(opening.at(), "at");
    if (opening.mobilePhone() != null) {
      phone(opening.mobilePhone(), flaws);
    }
  }

  private static void phone(String number, Flaws flaws) {
    flaws.unless(
        !number.isEmpty() && number.length() <= LONGEST_NUMBER,
        "mobile_phone",
        "must have 1 to 20 characters",
        "必须有1到20个字符");
  }

  private static long issued(Flaws flaws, String counter) {
    return flaws.world().counters().getOrDefault(counter, 0L);
  }
}
