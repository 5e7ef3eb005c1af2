// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Which text of a world belongs to which account: ids from its state, and amounts and names that a
 * test has given to one account alone.
 *
 * @param owners name of the account, by text
 */
record OwnedData(Map<String, String> owners) {

  /** Fields with the id of what they stand in, not of something it refers to. */
  private static final Set<String> IDS = Set.of("id", "resource_id", "account_id");

  static OwnedData of(TestWorld world, Iterable<String> accounts) {
    Map<String, String> names = new TreeMap<>();
    accounts.forEach(name -> names.put(world.customerId(name), name));
    Map<String, Set<String>> found = new TreeMap<>();
    names.forEach((id, name) -> note(found, id, name));
    walk(world.control("GET", "/state"), "", names, found);
    Map<String, String> owners = new LinkedHashMap<>();
    found.forEach(
        (text, all) -> {
          if (all.size() == 1) {
            owners.put(text, all.iterator().next());
          }
        });
    return new OwnedData(owners);
  }

  private static void note(Map<String, Set<String>> found, String text, String owner) {
    found.computeIfAbsent(text, key -> new HashSet<>()).add(owner);
  }

  private static void walk(
      JsonNode node, String owner, Map<String, String> names, Map<String, Set<String>> found) {
    String own = names.getOrDefault(node.path("customer_id").asString(""), owner);
    node.properties()
        .forEach(
            field -> {
              String text = field.getValue().asString("");
              if (!own.isEmpty() && IDS.contains(field.getKey()) && text.length() > 8) {
                note(found, text, own);
              } else if (!field.getKey().equals("product")) {
                walk(field.getValue(), own, names, found);
              }
            });
    if (node.isArray()) {
      node.forEach(one -> walk(one, own, names, found));
    }
  }

  /** Adds a text that only one account has. */
  OwnedData and(String text, String owner) {
    Map<String, String> more = new LinkedHashMap<>(owners);
    more.put(text, owner);
    return new OwnedData(more);
  }

  Set<String> of(String owner) {
    return owners.entrySet().stream()
        .filter(one -> one.getValue().equals(owner))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns at most one id of each shape of each account, to ask with. */
  Set<String> probes(TestWorld world) {
    Map<String, String> probes = new TreeMap<>();
    owners.forEach(
        (text, owner) -> {
          boolean customer = text.equals(world.customerId(owner));
          String shape = text.replaceAll("[0-9]", "0").replaceAll("[a-f]", "0") + customer;
          probes.putIfAbsent(owner + shape.substring(0, 2) + shape.length(), text);
        });
    return Set.copyOf(probes.values());
  }

  /** Returns what a text shows of accounts other than one. */
  Set<String> foreignIn(String text, String account) {
    return owners.entrySet().stream()
        .filter(one -> !one.getValue().equals(account) && text.contains(one.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
