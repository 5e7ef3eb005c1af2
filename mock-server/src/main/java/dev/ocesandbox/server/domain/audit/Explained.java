// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.List;

/**
 * An amount with its derivations, each of which gives the whole amount.
 *
 * @param amount yuan, as text
 * @param steps derivations: from the price, from what paid, from the ledger
 */
record Explained(String amount, List<Step> steps) {

  Explained {
    steps = List.copyOf(steps);
  }
}
