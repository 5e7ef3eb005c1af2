// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import java.time.Instant;

/**
 * A message with a verification code.
 *
 * @param number number of the code in the world, from 1
 * @param at when it was sent
 * @param customerId the account that asked for it; only this one can use it
 * @param contact where it was sent to
 * @param code six digits
 * @param expires when the code stops being accepted
 * @param language language of the message, zh-cn or en-us
 * @param ofDay how many codes the account has sent to the contact on that day of GMT+8, with this
 *     one
 * @param used whether the contact was verified with it
 */
record SentCode(
    long number,
    Instant at,
    String customerId,
    Contact contact,
    String code,
    Instant expires,
    String language,
    int ofDay,
    boolean used) {

  String key() {
    return key(customerId, contact);
  }

  static String key(String customerId, Contact contact) {
    return customerId + " " + contact.key();
  }

  SentCode spent() {
    return new SentCode(number, at, customerId, contact, code, expires, language, ofDay, true);
  }
}
