// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import java.time.Instant;

/**
 * A contact that an account has verified with a code.
 *
 * @param number number of the verification in the world, from 1
 * @param id the verified_id, 32 hex digits
 * @param customerId the account
 * @param userId id of the user who verified it
 * @param contact the phone number or mail address
 * @param at when it was verified
 * @param expires when it must be verified again
 */
record VerifiedContact(
    long number,
    String id,
    String customerId,
    String userId,
    Contact contact,
    Instant at,
    Instant expires) {

  boolean isValid(Instant now) {
    return now.isBefore(expires);
  }
}
