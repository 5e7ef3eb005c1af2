// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an authorization in lists.
 *
 * @param asked when support asked
 * @param number number that is higher for those that were asked for later
 * @param id id
 */
record AuthorizationKey(Instant asked, long number, String id) {

  static final Comparator<AuthorizationKey> NEWEST_FIRST =
      Comparator.comparing(AuthorizationKey::asked)
          .thenComparingLong(AuthorizationKey::number)
          .reversed()
          .thenComparing(AuthorizationKey::id);

  static AuthorizationKey of(Authorization one) {
    return new AuthorizationKey(one.times().asked(), one.number(), one.id());
  }
}
