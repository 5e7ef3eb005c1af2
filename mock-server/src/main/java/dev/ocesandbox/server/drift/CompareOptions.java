// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.Set;

/**
 * Options of a comparison.
 *
 * @param operation id of the operation that a bare answer comes from; empty for none
 * @param status status of a bare answer; 0 for the documented one
 * @param hosts hosts whose entries count, in lower case; empty for all that have known paths
 */
public record CompareOptions(String operation, int status, Set<String> hosts) {

  /** Copies the hosts. */
  public CompareOptions {
    hosts = Set.copyOf(hosts);
  }

  /** Returns options for files that name their operations. */
  public static CompareOptions none() {
    return new CompareOptions("", 0, Set.of());
  }
}
