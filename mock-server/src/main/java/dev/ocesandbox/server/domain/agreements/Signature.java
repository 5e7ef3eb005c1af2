// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import java.time.Instant;

/**
 * The newest signature of a user below an agreement of a type.
 *
 * @param recordId id of the record of the signature
 * @param customerId the account
 * @param userId id of the user who signed
 * @param type type of the agreement
 * @param version version that was signed
 * @param relationId what it was signed for, such as an authorization; empty for nothing in
 *     particular
 * @param at when it was signed
 */
record Signature(
    int recordId,
    String customerId,
    String userId,
    String type,
    int version,
    String relationId,
    Instant at) {

  static String key(String userId, String type) {
    return userId + " " + type;
  }

  String key() {
    return key(userId, type);
  }
}
