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

/**
 * Groups resources that are bought together into main and attached resources (devg-oce, mt_00006):
 * a server with its disks, addresses and bandwidth; a shared bandwidth with its addresses; an
 * address with its dedicated bandwidth. Inferred: the storage of a database or desktop belongs to
 * its computing part; attached resources are distributed over several servers in turn; a shared
 * bandwidth stays a main resource next to a server; only resources of the same region and term are
 * grouped, because a group expires as a whole.
 */
final class Grouping {

  /** Stands for no main resource. */
  private static final int NONE = -1;

  private static final String SERVERS = "hws.service.type.ec2 hws.resource.type.vm";
  private static final String DISK = "hws.resource.type.volume";
  private static final String ADDRESS = "hws.resource.type.ip";
  private static final String BANDWIDTH = "hws.resource.type.bandwidth";
  private static final String ADDRESSES = "hws.service.type.vpc " + ADDRESS;
  private static final String SHARED = "shared bandwidth";
  private static final Set<String> OF_SERVERS =
      Set.of(DISK, "hws.resource.type.vm.image", ADDRESS, BANDWIDTH);

  private final Map<String, List<Integer>> placesByKind = new HashMap<>();

  /**
   * A resource that is bought.
   *
   * @param key what it is
   * @param scope region and term: only items of the same scope are grouped
   */
  record GroupItem(ProductKey key, String scope) implements Comparable<GroupItem> {

    private static final Comparator<GroupItem> ORDER =
        Comparator.comparing(GroupItem::key).thenComparing(GroupItem::scope);

    @Override
    public int compareTo(GroupItem other) {
      return ORDER.compare(this, other);
    }
  }

  private Grouping(List<GroupItem> items) {
    for (int i = 0; i < items.size(); i++) {
      placesByKind.computeIfAbsent(place(items.get(i)), kind -> new ArrayList<>()).add(i);
    }
  }

  /**
   * The place of an item in its group.
   *
   * @param main position of the item that it is attached to; {@link #NONE} for a main resource
   * @param rule the rule that applies; empty if such an item is never attached
   */
  record Attachment(int main, Optional<String> rule) {

    boolean isMain() {
      return main == NONE;
    }
  }

  private record Candidates(List<Integer> places, String rule) {}

  /** Returns the place of each item. */
  static List<Attachment> of(List<GroupItem> items) {
    Grouping grouping = new Grouping(items);
    Map<GroupItem, Integer> counts = new TreeMap<>();
    List<Attachment> attachments = new ArrayList<>();
    for (GroupItem item : items) {
      int count = counts.merge(item, 1, Integer::sum) - 1;
      attachments.add(
          grouping
              .candidates(item)
              .map(mains -> attachedTo(mains, count))
              .orElseGet(() -> new Attachment(NONE, ruleOfAlone(item.key()))));
    }
    return attachments;
  }

  private static Attachment attachedTo(Candidates mains, int count) {
    int main = mains.places().get(count % mains.places().size());
    return new Attachment(main, Optional.of(mains.rule()));
  }

  private Optional<Candidates> candidates(GroupItem item) {
    boolean ofServer = OF_SERVERS.contains(item.key().resourceTypeCode()) && !isShared(item.key());
    return (ofServer
            ? there(SERVERS, item, "resources.group.server-and-disks")
            : Optional.<Candidates>empty())
        .or(() -> withoutServer(item));
  }

  private Optional<Candidates> there(String kind, GroupItem item, String rule) {
    return Optional.ofNullable(placesByKind.get(kind + " in " + item.scope()))
        .map(places -> new Candidates(places, rule));
  }

  private Optional<Candidates> withoutServer(GroupItem item) {
    String type = item.key().resourceTypeCode();
    if (type.equals(ADDRESS)) {
      return there(SHARED, item, "resources.group.shared-bandwidth");
    }
    if (type.equals(BANDWIDTH) && !isShared(item.key())) {
      return there(ADDRESSES, item, "resources.group.dedicated-bandwidth");
    }
    return type.endsWith(".volume") && !type.equals(DISK)
        ? there(
            item.key().serviceTypeCode() + " " + type.replace(".volume", ".vm"),
            item,
            "resources.group.storage")
        : Optional.empty();
  }

  private static String place(GroupItem item) {
    return kind(item.key()) + " in " + item.scope();
  }

  private static String kind(ProductKey item) {
    return isShared(item) ? SHARED : item.serviceTypeCode() + " " + item.resourceTypeCode();
  }

  private static boolean isShared(ProductKey item) {
    return item.resourceTypeCode().equals("hws.resource.type.share_bandwidth")
        || (item.resourceTypeCode().equals(BANDWIDTH) && item.resourceSpec().endsWith("_share"));
  }

  /** Returns the rule for an item that could be attached but is not. */
  private static Optional<String> ruleOfAlone(ProductKey item) {
    return item.resourceTypeCode().equals(DISK)
        ? Optional.of("resources.group.later-disk-alone")
        : Optional.empty();
  }
}
