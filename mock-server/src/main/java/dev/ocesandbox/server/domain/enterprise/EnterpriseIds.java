// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;

/** The ids of this room: digits (api-oce/ep_00020.html). Inferred: their length. */
final class EnterpriseIds {

  static final IdKind PARTY =
      new IdKind("party", (number, seed) -> "3" + IdParts.digits(number, seed + 11, 8));
  static final IdKind RELATION =
      new IdKind("party-relation", (number, seed) -> "5" + IdParts.digits(number, seed + 12, 8));
  static final IdKind TRANSACTION =
      new IdKind("allocation", (number, seed) -> "TR" + IdParts.digits(number, seed + 13, 12));

  private static final long ROOTS = 1_000_000_000_000L;

  private EnterpriseIds() {}

  /** Returns the party id of the root of an enterprise. Each has one, so it needs no record. */
  static String root(String masterId) {
    return "1" + String.valueOf(ROOTS + Math.floorMod(IdParts.hash(masterId), ROOTS)).substring(1);
  }
}
