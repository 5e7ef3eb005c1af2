// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
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
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    boolean closed = world.reads(CLOSED_LISTED, "listed");
    List<Customer> members = new ArrayList<>();
    for (Customer member : Enterprises.members(world, masterId)) {
      if ((closed || !state.isClosed(member.id())) && matches(world, state, member)) {
        members.add(member);
      }
    }
    return members;
  }

  /** Most lists have no filter, so what a filter compares is looked up for it only. */
  private boolean matches(World world, EnterpriseState state, Customer member) {
    return (name.isEmpty() || matches(name.get(), member.name()))
        && (displayName.isEmpty() || matches(displayName.get(), shownName(state, member)))
        && (unit.isEmpty() || unit.get().equals(Enterprises.unitOf(world, member)));
  }

  private static String shownName(EnterpriseState state, Customer member) {
    String name = state.of(member.id()).displayName();
    return name == null ? "" : name;
  }

  private boolean matches(String wanted, String value) {
    return fuzzy ? value.contains(wanted) : value.equals(wanted);
  }
}
