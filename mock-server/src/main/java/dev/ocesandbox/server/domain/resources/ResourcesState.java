// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The resources of a world and their indexes.
 *
 * @param byId every resource, by resource id
 * @param byCustomer each customer's resources, by sort key
 * @param packages the same for packages, which lists of resources leave out
 * @param groups each customer's resources without packages, grouped
 * @param byOrder ids of the resources that an order or sub order bought or renewed, the last one
 *     first; there are many orders with one resource each, so this takes the least memory
 * @param attached ids of the attached resources of a main resource
 * @param configs each customer's settings for renewals
 */
record ResourcesState(
    SharedMap<String, Resource> byId,
    SharedMap<String, Ranked<ResourceKey>> byCustomer,
    SharedMap<String, Ranked<ResourceKey>> packages,
    SharedMap<String, ResourceGroups> groups,
    TreePMap<String, PStack<String>> byOrder,
    SharedMap<String, PVector<String>> attached,
    SharedMap<String, RenewConfig> configs) {

  static final Slot<ResourcesState> SLOT =
      new Slot<>(
          "resources",
          new ResourcesState(
              SharedMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              TreePMap.empty(),
              SharedMap.empty(),
              SharedMap.empty()),
          List.of(
              new Slot.Section<ResourcesState, Resource>(
                      "resources", Resource.class, ResourcesState::inOrder, ResourcesState::with)
                  .upgradedBy(ResourcesJson::withoutProject)
                  .checkedBy(() -> ResourcesCheck.RESOURCES),
              new Slot.Section<ResourcesState, RenewConfig>(
                      "renew_configs",
                      RenewConfig.class,
                      state -> Slot.byKey(state.configs),
                      ResourcesState::with)
                  .checkedBy(() -> ResourcesCheck.CONFIGS)));

  Optional<Resource> find(String resourceId) {
    return Optional.ofNullable(byId.get(resourceId));
  }

  Ranked<ResourceKey> of(String customerId) {
    return listOf(byCustomer, customerId);
  }

  /** Returns a customer's resources, then its packages. */
  List<Resource> allOf(String customerId) {
    return Stream.of(of(customerId), listOf(packages, customerId))
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .map(this::at)
        .toList();
  }

  private static Ranked<ResourceKey> listOf(
      SharedMap<String, Ranked<ResourceKey>> lists, String customerId) {
    return lists.getOrDefault(customerId, Ranked.by(ResourceKey.NEWEST_FIRST));
  }

  List<Resource> ofOrder(String orderId) {
    return all(idsOfOrder(orderId));
  }

  List<String> idsOfOrder(String orderId) {
    List<String> ids = new ArrayList<>(byOrder.getOrDefault(orderId, ConsPStack.empty()));
    Collections.reverse(ids);
    return ids;
  }

  List<Resource> attachedTo(String mainId) {
    return all(attached.getOrDefault(mainId, TreePVector.empty()));
  }

  private List<Resource> all(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Resource> all = new ArrayList<>(ids.size());
    for (String id : ids) {
      find(id).ifPresent(all::add);
    }
    return all;
  }

  ResourcesState with(RenewConfig config) {
    return new ResourcesState(
        byId,
        byCustomer,
        packages,
        groups,
        byOrder,
        attached,
        configs.plus(config.customerId(), config));
  }

  /**
   * Adds or replaces a resource in every index. A main resource must be added before its attached
   * resources.
   */
  ResourcesState with(Resource resource) {
    Resource before = byId.get(resource.resourceId());
    boolean isNew = before == null;
    String mainId = resource.mainId();
    return new ResourcesState(
        byId.plus(resource.resourceId(), resource),
        isNew && !resource.isPackage() ? listed(byCustomer, resource) : byCustomer,
        isNew && resource.isPackage() ? listed(packages, resource) : packages,
        resource.isPackage() ? groups : grouped(before, resource),
        withOrders(resource, before),
        isNew && mainId != null ? added(attached, mainId, resource.resourceId()) : attached,
        configs);
  }

  /** Returns a customer's resources without packages, grouped. */
  ResourceGroups groupsOf(String customerId) {
    return groups.getOrDefault(customerId, ResourceGroups.NONE);
  }

  private SharedMap<String, ResourceGroups> grouped(@Nullable Resource before, Resource resource) {
    ResourceGroups known = groupsOf(resource.customerId());
    ResourceGroups next = known.with(before, resource, keyOf(resource));
    return next.equals(known) ? groups : groups.plus(resource.customerId(), next);
  }

  private SharedMap<String, Ranked<ResourceKey>> listed(
      SharedMap<String, Ranked<ResourceKey>> lists, Resource resource) {
    String owner = resource.customerId();
    return lists.plus(owner, listOf(lists, owner).plus(keyOf(resource)));
  }

  /**
   * A resource stays in the index of every order that has paid for it; only new terms are added.
   */
  private TreePMap<String, PStack<String>> withOrders(
      Resource resource, @Nullable Resource before) {
    List<PaidTerm> old = before == null ? List.of() : before.terms();
    List<PaidTerm> terms = resource.terms();
    if (old.equals(terms)) {
      return byOrder;
    }
    int same = 0;
    while (same < Math.min(old.size(), terms.size()) && old.get(same).equals(terms.get(same))) {
      same++;
    }
    TreePMap<String, PStack<String>> orders = byOrder;
    for (PaidTerm term : terms.subList(same, terms.size())) {
      for (String number : term.orderNumbers()) {
        boolean known = byOrder.containsKey(number) && old.stream().anyMatch(t -> t.isOf(number));
        PStack<String> ids = orders.getOrDefault(number, ConsPStack.empty());
        orders = known ? orders : orders.plus(number, ids.plus(resource.resourceId()));
      }
    }
    return orders;
  }

  private static SharedMap<String, PVector<String>> added(
      SharedMap<String, PVector<String>> lists, String key, String id) {
    return lists.plus(key, lists.getOrDefault(key, TreePVector.empty()).plus(id));
  }

  Resource at(ResourceKey key) {
    return find(key.resourceId())
        .orElseThrow(() -> new IllegalStateException("no resource behind " + key));
  }

  ResourceKey keyOf(Resource resource) {
    Resource main = resource.isMain() ? resource : byId.getOrDefault(resource.mainId(), resource);
    return new ResourceKey(
        main.effectiveAt(), main.id(), !resource.isMain(), resource.id(), resource.resourceId());
  }

  /** Main resources come before attached ones, so that a file can be read back. */
  private Iterable<Resource> inOrder() {
    return byId.values().stream()
        .sorted(Comparator.comparing((Resource r) -> !r.isMain()).thenComparing(Resource::id))
        .toList();
  }
}
