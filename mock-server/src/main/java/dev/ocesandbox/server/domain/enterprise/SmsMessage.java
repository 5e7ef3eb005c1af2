// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import java.time.Instant;

/**
 * A text message with a verification code.
 *
 * @param number number of the message in the world, from 1
 * @param at when it was sent
 * @param mobilePhone number that it was sent to
 * @param code six digits
 * @param expires when the code stops being accepted
 * @param language language of the message, zh-cn or en-us
 * @param subCustomerName name of the new account in the message; empty for none
 * @param ofDay how many codes the mobile number has got on that day of GMT+8, with this one
 * @param used whether an account was created with the code
 */
public record SmsMessage(
    long number,
    Instant at,
    String mobilePhone,
    String code,
    Instant expires,
    String language,
    String subCustomerName,
    int ofDay,
    boolean used) {

  SmsMessage spent() {
    return new SmsMessage(
        number, at, mobilePhone, code, expires, language, subCustomerName, ofDay, true);
  }
}
