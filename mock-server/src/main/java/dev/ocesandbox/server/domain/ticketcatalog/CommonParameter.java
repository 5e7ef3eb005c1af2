// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A field of tickets that every problem type shows.
 *
 * @param key key
 * @param name name
 * @param faultsOnly whether only reports of faults require it
 */
record CommonParameter(String key, Bilingual name, boolean faultsOnly) {

  boolean isRequiredFor(ProblemType problem) {
    return !faultsOnly || problem.isFault();
  }
}
