// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an account has turned on.
 *
 * @param customerId the account
 * @param on what is on, in the order of the enum
 */
record AccountFeatures(String customerId, List<Feature> on) {

  AccountFeatures {
    on = on.stream().distinct().sorted().toList();
  }

  /** Returns what is on for an account that has changed nothing. */
  static AccountFeatures initial(String customerId) {
    return new AccountFeatures(customerId, List.of(Feature.COST_CENTER));
  }

  boolean has(Feature feature) {
    return on.contains(feature);
  }

  AccountFeatures with(Feature feature) {
    return new AccountFeatures(customerId, Stream.concat(on.stream(), Stream.of(feature)).toList());
  }

  AccountFeatures without(Feature feature) {
    return new AccountFeatures(customerId, on.stream().filter(one -> one != feature).toList());
  }
}
