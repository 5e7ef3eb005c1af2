// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import java.util.Comparator;

/**
 * A unit of an enterprise below its root.
 *
 * @param partyId id of the unit, digits
 * @param relationId id of its link to the parent, digits
 * @param number position among all units of the world, from 1
 * @param masterId the enterprise
 * @param parentId party id of the unit above, or of the root
 * @param name its name
 */
record Unit(
    String partyId, String relationId, long number, String masterId, String parentId, String name) {

  static final Comparator<Unit> OLDEST_FIRST = Comparator.comparingLong(Unit::number);
}
