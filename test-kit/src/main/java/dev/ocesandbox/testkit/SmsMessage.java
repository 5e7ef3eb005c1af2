// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.List;

/**
 * A message with a verification code, which SendSmsVerificationCode or SendVerifyCodes has sent.
 *
 * @param at when it was sent, in the time of the world
 * @param mobilePhone number that it was sent to; empty for a mail
 * @param code six digits, for verification_code of CreateSubEnterpriseAccount or verify_code of
 *     CheckVerifyCodes
 * @param expires when the code stops being accepted, in the time of the world
 * @param language zh-cn or en-us
 * @param subCustomerName name of the new account in the message; empty if it has none
 * @param email address that it was sent to; empty for a text message
 */
public record SmsMessage(
    Instant at,
    String mobilePhone,
    String code,
    Instant expires,
    String language,
    String subCustomerName,
    String email) {

  /** Returns the messages in an answer. */
  static List<SmsMessage> list(JsonValue answer) {
    return answer.list("messages").stream().map(SmsMessage::of).toList();
  }

  private static SmsMessage of(JsonValue json) {
    return new SmsMessage(
        json.instant("at"),
        json.textOrEmpty("mobile_phone"),
        json.text("code"),
        json.instant("expires"),
        json.text("language"),
        json.textOrEmpty("sub_customer_name"),
        json.textOrEmpty("email"));
  }
}
