// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * Reported use that is not settled yet.
 *
 * @param byResource reports of each resource, by factor and period
 * @param size how many there are
 */
record ReportState(SharedMap<String, TreePMap<String, Report>> byResource, int size) {

  static final Slot<ReportState> SLOT =
      new Slot<>(
          "reports",
          new ReportState(SharedMap.empty(), 0),
          List.of(
              new Slot.Section<ReportState, Report>(
                      "reports", Report.class, ReportState::all, ReportState::with)
                  .checkedBy(() -> ReportCheck.REPORTS)));

  private Iterable<Report> all() {
    return byResource.keySet().stream()
        .sorted()
        .flatMap(resource -> of(resource).stream())
        .toList();
  }

  /** Returns the reports of a resource. */
  Collection<Report> of(String resourceId) {
    return reports(resourceId).values();
  }

  private TreePMap<String, Report> reports(String resourceId) {
    return byResource.getOrDefault(resourceId, TreePMap.empty());
  }

  Optional<Report> find(Report like) {
    return Optional.ofNullable(reports(like.resourceId()).get(like.key()));
  }

  /** Adds a report, or replaces the one of the same resource, factor and period. */
  ReportState with(Report one) {
    TreePMap<String, Report> before = reports(one.resourceId());
    TreePMap<String, Report> after = before.plus(one.key(), one);
    return new ReportState(
        byResource.plus(one.resourceId(), after), size + after.size() - before.size());
  }

  /** Leaves out reports of a resource. */
  ReportState without(String resourceId, Collection<Report> settled) {
    if (settled.isEmpty()) {
      return this;
    }
    TreePMap<String, Report> before = reports(resourceId);
    TreePMap<String, Report> after = before.minusAll(settled.stream().map(Report::key).toList());
    return new ReportState(
        after.isEmpty() ? byResource.minus(resourceId) : byResource.plus(resourceId, after),
        size + after.size() - before.size());
  }
}
