// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.products.ProductKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that were bought together is the main resource and which are attached to it
 * (devg-oce, mt_00006): a server with its disks, addresses and bandwidth; a shared bandwidth with
 * its addresses; an address with its dedicated bandwidth. Inferred: the storage of a database or
 * desktop belongs to its computing part, several servers share what was bought with them one by
 * one, a shared bandwidth stays a main resource beside a server, and only things of one region and
 * one term belong together, because a group expires as one.
 */
final class Grouping {

  /** Stands for no main resource: the thing is one itself. */
  static final int NONE = -1;

  private static final String SERVERS = "hws.service.type.ec2 hws.resource.type.vm";
  private static final String DISK = "hws.resource.type.volume";
  private static final String ADDRESS = "hws.resource.type.ip";
  private static final String BANDWIDTH = "hws.resource.type.bandwidth";
  private static final String SHARED = "shared bandwidth";
  private static final Set<String> OF_SERVERS =
      Set.of(DISK, "hws.resource.type.vm.image", ADDRESS, BANDWIDTH);

  private final Map<String, List<Integer>> placesByKind = new HashMap<>();

  /**
   * Something that was bought.
   *
   * @param key what it is
   * @param circle region and term, as text: only things of one circle belong together
   */
  record Thing(ProductKey key, String circle) implements Comparable<Thing> {

    private static final Comparator<Thing> ORDER =
        Comparator.comparing(Thing::key).thenComparing(Thing::circle);

    @Override
    public int compareTo(Thing other) {
      return ORDER.compare(this, other);
    }
  }

  private Grouping(List<Thing> things) {
    for (int i = 0; i < things.size(); i++) {
      placesByKind.computeIfAbsent(place(things.get(i)), kind -> new ArrayList<>()).add(i);
    }
  }

  /** Returns for each thing the place of the one it is attached to, or {@link #NONE}. */
  static List<Integer> mains(List<Thing> things) {
    Grouping grouping = new Grouping(things);
    Map<Thing, Integer> counts = new TreeMap<>();
    List<Integer> mains = new ArrayList<>();
    for (Thing thing : things) {
      List<Integer> candidates = grouping.candidates(thing);
      int count = counts.merge(thing, 1, Integer::sum) - 1;
      mains.add(candidates.isEmpty() ? NONE : candidates.get(count % candidates.size()));
    }
    return mains;
  }

  private List<Integer> candidates(Thing thing) {
    String server = SERVERS + " in " + thing.circle();
    boolean ofServer =
        OF_SERVERS.contains(thing.key().resourceTypeCode()) && !isShared(thing.key());
    if (ofServer && placesByKind.containsKey(server)) {
      return placesByKind.getOrDefault(server, List.of());
    }
    return placesByKind.getOrDefault(kindOfMain(thing.key()) + " in " + thing.circle(), List.of());
  }

  /** Returns what something would be attached to without a server; null for what stands alone. */
  private static @Nullable String kindOfMain(ProductKey thing) {
    String type = thing.resourceTypeCode();
    if (type.equals(ADDRESS)) {
      return SHARED;
    }
    if (type.equals(BANDWIDTH) && !isShared(thing)) {
      return "hws.service.type.vpc " + ADDRESS;
    }
    return type.endsWith(".volume") && !type.equals(DISK)
        ? thing.serviceTypeCode() + " " + type.replace(".volume", ".vm")
        : null;
  }

  private static String place(Thing thing) {
    return kind(thing.key()) + " in " + thing.circle();
  }

  private static String kind(ProductKey thing) {
    return isShared(thing) ? SHARED : thing.serviceTypeCode() + " " + thing.resourceTypeCode();
  }

  private static boolean isShared(ProductKey thing) {
    return thing.resourceTypeCode().equals("hws.resource.type.share_bandwidth")
        || (thing.resourceTypeCode().equals(BANDWIDTH) && thing.resourceSpec().endsWith("_share"));
  }

  /** Returns the rule by which something is attached to a main resource. */
  static String rule(ProductKey main) {
    if (isShared(main)) {
      return "resources.group.shared-bandwidth";
    }
    if (main.resourceTypeCode().equals(ADDRESS)) {
      return "resources.group.dedicated-bandwidth";
    }
    return kind(main).equals(SERVERS)
        ? "resources.group.server-and-disks"
        : "resources.group.storage";
  }

  /** Returns the rule by which something that could be attached stands alone. */
  static Optional<String> ruleOfAlone(ProductKey thing) {
    return thing.resourceTypeCode().equals(DISK)
        ? Optional.of("resources.group.later-disk-alone")
        : Optional.empty();
  }
}
