// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import dev.ocesandbox.fixtures.TicketAgreement;
import java.util.List;
import java.util.Optional;

/**
 * A version of an agreement. Its id follows from type and version, so a world keeps only the newest
 * version of each type.
 *
 * @param text texts, which are the same in all versions
 * @param version version from 1
 */
record Agreement(TicketAgreement text, int version) {

  /** Versions that staff can publish. */
  static final int MOST_VERSIONS = 1_000_000;

  static final List<TicketAgreement> TEXTS = TicketAgreement.read();

  /** Returns the texts of a type. */
  static Optional<TicketAgreement> ofType(String type) {
    for (TicketAgreement one : TEXTS) {
      if (one.type().equals(type)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Returns the id: 1 to 3 for the first versions, then 4 to 6, and so on. */
  int id() {
    return (version - 1) * TEXTS.size() + TEXTS.indexOf(text) + 1;
  }

  String type() {
    return text.type();
  }
}
