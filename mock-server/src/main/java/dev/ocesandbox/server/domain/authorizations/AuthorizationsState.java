// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The authorizations of a world and their indexes.
 *
 * @param byId every authorization
 * @param byCustomer each customer's, grouped
 * @param byTicket ids of each ticket's, the oldest first
 * @param byDetail id of the authorization of each detail
 */
record AuthorizationsState(
    SharedMap<String, Authorization> byId,
    SharedMap<String, Grouped<AuthorizationGroup, AuthorizationKey>> byCustomer,
    SharedMap<String, PVector<String>> byTicket,
    SharedMap<Long, String> byDetail) {

  static final Slot<AuthorizationsState> SLOT =
      new Slot<>(
          "authorizations",
          new AuthorizationsState(
              SharedMap.empty(), SharedMap.empty(), SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<AuthorizationsState, Authorization>(
                      "authorizations",
                      Authorization.class,
                      AuthorizationsState::inOrder,
                      AuthorizationsState::with)
                  .checkedBy(() -> AuthorizationsCheck.AUTHORIZATIONS)));

  /** Returns a customer's authorization, or null if it has none with that id. */
  @Nullable Authorization find(String customerId, String id) {
    Authorization one = byId.get(id);
    return one != null && one.owner().customerId().equals(customerId) ? one : null;
  }

  Authorization at(String id) {
    Authorization one = byId.get(id);
    if (one == null) {
      throw new IllegalStateException("no authorization " + id);
    }
    return one;
  }

  Grouped<AuthorizationGroup, AuthorizationKey> of(String customerId) {
    return byCustomer.getOrDefault(customerId, Grouped.by(AuthorizationKey.NEWEST_FIRST));
  }

  /** Returns the authorizations of a ticket, the oldest first. */
  List<Authorization> ofTicket(String ticketId) {
    List<String> ids = byTicket.getOrDefault(ticketId, TreePVector.empty());
    List<Authorization> all = new ArrayList<>(ids.size());
    for (String id : ids) {
      all.add(at(id));
    }
    return all;
  }

  /** Adds or replaces an authorization in every index. */
  AuthorizationsState with(Authorization one) {
    Authorization before = byId.get(one.id());
    String customerId = one.owner().customerId();
    AuthorizationGroup group = AuthorizationGroup.of(one);
    AuthorizationKey key = AuthorizationKey.of(one);
    Grouped<AuthorizationGroup, AuthorizationKey> groups = of(customerId);
    if (before != null) {
      groups = groups.minus(AuthorizationGroup.of(before), key);
    }
    return new AuthorizationsState(
        byId.plus(one.id(), one),
        byCustomer.plus(customerId, groups.plus(group, key)),
        before == null ? listed(one) : byTicket,
        before == null ? detailed(one) : byDetail);
  }

  private SharedMap<String, PVector<String>> listed(Authorization one) {
    PVector<String> ids = byTicket.getOrDefault(one.ticketId(), TreePVector.empty());
    return byTicket.plus(one.ticketId(), ids.plus(one.id()));
  }

  private SharedMap<Long, String> detailed(Authorization one) {
    SharedMap<Long, String> details = byDetail;
    for (AuthorizationDetail detail : one.details()) {
      details = details.plus(detail.id(), one.id());
    }
    return details;
  }

  /** The oldest come first, so that those of a ticket have their order when a file is read. */
  private Iterable<Authorization> inOrder() {
    List<Authorization> all = new ArrayList<>(byId.values());
    all.sort((one, other) -> Long.compare(one.number(), other.number()));
    return all;
  }
}
