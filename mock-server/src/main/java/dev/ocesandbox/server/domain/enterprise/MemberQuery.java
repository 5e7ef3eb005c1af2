// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/**
 * A query for the members of an enterprise. A member must match every filter.
 *
 * @param masterId the enterprise
 * @param name login name
 * @param displayName display name
 * @param fuzzy whether a part of a name is enough
 * @param unit party id of the unit
 */
record MemberQuery(
    String masterId,
    Optional<String> name,
    Optional<String> displayName,
    boolean fuzzy,
    Optional<String> unit) {

  /** The rule about closed members. */
  static final String CLOSED_LISTED = "enterprise.members.closed-still-listed";

  List<Customer> members(World world) {
    boolean closed = world.reads(CLOSED_LISTED, "listed");
    return Enterprises.members(world, masterId).stream()
        .filter(member -> closed || !isClosed(world, member))
        .filter(member -> matches(name, member.name()))
        .filter(member -> matches(displayName, shownName(world, member)))
        .filter(m -> unit.map(Enterprises.unitOf(world, m)::equals).orElse(true))
        .toList();
  }

  private static boolean isClosed(World world, Customer member) {
    return world.get(EnterpriseState.SLOT).of(member.id()).status() == AccountStatus.CLOSED;
  }

  private static String shownName(World world, Customer member) {
    String name = world.get(EnterpriseState.SLOT).of(member.id()).displayName();
    return name == null ? "" : name;
  }

  private boolean matches(Optional<String> wanted, String value) {
    return wanted.map(text -> fuzzy ? value.contains(text) : value.equals(text)).orElse(true);
  }
}
