// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/**
 * The packages of a world and their indexes.
 *
 * @param byId every package
 * @param byCustomer each customer's packages
 * @param byItem package id of each item
 * @param byOrder ids of the packages that an order bought
 * @param deductions each customer's deductions
 */
record PackagesState(
    SharedMap<String, ResourcePackage> byId,
    SharedMap<String, Ranked<PackageKey>> byCustomer,
    SharedMap<String, String> byItem,
    TreePMap<String, PStack<String>> byOrder,
    SharedMap<String, DeductionHistory> deductions) {

  static final Slot<PackagesState> SLOT =
      new Slot<>(
          "packages",
          new PackagesState(
              SharedMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              TreePMap.empty(),
              SharedMap.empty()),
          List.of(
              new Slot.Section<PackagesState, ResourcePackage>(
                      "packages",
                      ResourcePackage.class,
                      state -> Slot.byKey(state.byId),
                      PackagesState::with)
                  .upgradedBy(PackagesJson::withTypeNames)
                  .checkedBy(() -> PackagesCheck.PACKAGES),
              new Slot.Section<PackagesState, Deduction>(
                      "deductions",
                      Deduction.class,
                      PackagesState::allDeductions,
                      PackagesState::with)
                  .checkedBy(() -> PackagesCheck.DEDUCTIONS)));

  Optional<ResourcePackage> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<ResourcePackage> ofItem(String itemId) {
    return Optional.ofNullable(byItem.get(itemId)).flatMap(this::find);
  }

  ResourcePackage behind(Deduction deduction) {
    return find(deduction.packageId())
        .orElseThrow(() -> new IllegalStateException("no package behind " + deduction));
  }

  /** Returns a customer's packages; the one that took effect last comes first. */
  Stream<ResourcePackage> of(String customerId) {
    Ranked<PackageKey> keys =
        byCustomer.getOrDefault(customerId, Ranked.by(PackageKey.NEWEST_FIRST));
    return StreamSupport.stream(keys.spliterator(), false).flatMap(key -> find(key.id()).stream());
  }

  /** Returns the packages that an order bought; the one that took effect last comes first. */
  Stream<ResourcePackage> ofOrder(String orderId) {
    return byOrder.getOrDefault(orderId, ConsPStack.empty()).stream()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparing(PackageKey::of, PackageKey.NEWEST_FIRST));
  }

  private TreePMap<String, PStack<String>> withOrder(ResourcePackage one) {
    PStack<String> ids = byOrder.getOrDefault(one.orderId(), ConsPStack.empty());
    return byOrder.plus(one.orderId(), ids.plus(one.id()));
  }

  DeductionHistory historyOf(String customerId) {
    return deductions.getOrDefault(customerId, DeductionHistory.NONE);
  }

  Ranked<Deduction> deductionsOf(String customerId) {
    return historyOf(customerId).all();
  }

  private Iterable<Deduction> allDeductions() {
    return deductions.keySet().stream()
        .sorted()
        .flatMap(id -> StreamSupport.stream(deductionsOf(id).spliterator(), false))
        .toList();
  }

  PackagesState with(ResourcePackage one) {
    SharedMap<String, String> items = byItem;
    for (PackageItem item : one.items()) {
      items = items.containsKey(item.id()) ? items : items.plus(item.id(), one.id());
    }
    Ranked<PackageKey> keys =
        byCustomer.getOrDefault(one.customerId(), Ranked.by(PackageKey.NEWEST_FIRST));
    return new PackagesState(
        byId.plus(one.id(), one),
        byId.containsKey(one.id())
            ? byCustomer
            : byCustomer.plus(one.customerId(), keys.plus(PackageKey.of(one))),
        items,
        byId.containsKey(one.id()) ? byOrder : withOrder(one),
        deductions);
  }

  PackagesState with(Deduction deduction) {
    String customer = deduction.customerId();
    return new PackagesState(
        byId,
        byCustomer,
        byItem,
        byOrder,
        deductions.plus(
            customer, historyOf(customer).with(deduction, find(deduction.packageId()))));
  }
}
