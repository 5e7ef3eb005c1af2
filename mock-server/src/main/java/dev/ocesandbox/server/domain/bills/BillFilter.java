// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.domain.orders.OrderLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that a record must have; null for any.
 *
 * @param service code of the cloud service
 * @param resourceType code of the resource type
 * @param region code of the region
 * @param resourceId resource; empty for records without one
 * @param projectId enterprise project; -1 for none
 * @param tradeId id of the order or transaction
 * @param chargingMode charging mode
 * @param billType kind
 * @param first first day, GMT+8
 * @param last last day, GMT+8
 */
public record BillFilter(
    @Nullable String service,
    @Nullable String resourceType,
    @Nullable String region,
    @Nullable String resourceId,
    @Nullable String projectId,
    @Nullable String tradeId,
    @Nullable Integer chargingMode,
    @Nullable Integer billType,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  /** Returns whether every record matches. */
  boolean isNone() {
    return Stream.of(service, resourceType, region, resourceId, projectId, tradeId)
            .allMatch(Objects::isNull)
        && Stream.of(chargingMode, billType, first, last).allMatch(Objects::isNull);
  }

  /** Returns whether records of orders can have the values. */
  boolean takesOrders() {
    return is(chargingMode, BillLine.PERIOD);
  }

  /** Returns whether records of use can have the values. */
  boolean takesUse() {
    return is(chargingMode, BillLine.USE) && is(billType, BillType.USE.code());
  }

  /** Returns whether records of a run can have the values. */
  boolean takes(Run run) {
    return is(resourceId, run.resourceId()) && (tradeId == null || run.isOfGroup(tradeId));
  }

  /** Returns whether records of orders of a kind can have the values. */
  boolean takes(BilledKind kind) {
    return takesOrders()
        && is(service, kind.service())
        && is(resourceType, kind.resourceType())
        && is(region, kind.region())
        && is(projectId, Objects.requireNonNullElse(kind.projectId(), EnterpriseProject.DEFAULT))
        && is(billType, BillType.of(kind).code());
  }

  /** Returns whether a record has the values. */
  public boolean matches(BillLine line) {
    return isAbout(line)
        && is(tradeId, line.trade().id())
        && (first == null || !line.day().isBefore(first))
        && (last == null || !line.day().isAfter(last));
  }

  /** Returns the records that have the values. */
  public Stream<UseStrip> of(UseStrip strip) {
    return Stream.of(strip)
        .filter(one -> isAbout(one.template()))
        .flatMap(one -> tradeId == null ? Stream.of(one) : one.of(tradeId))
        .flatMap(one -> one.between(first, last));
  }

  /** Returns whether a record has the values that its day and transaction do not change. */
  private boolean isAbout(BillLine line) {
    OrderLine.Product product = line.thing().product();
    return is(service, product.serviceTypeCode())
        && is(resourceType, product.resourceTypeCode())
        && is(region, product.regionCode())
        && is(resourceId, Objects.requireNonNullElse(line.thing().resourceId(), ""))
        && is(projectId, project(line))
        && is(chargingMode, line.chargingMode())
        && is(billType, line.type().code());
  }

  private static String project(BillLine line) {
    return Objects.requireNonNullElse(line.thing().projectId(), EnterpriseProject.DEFAULT);
  }

  private static boolean is(@Nullable Object wanted, Object value) {
    return wanted == null || wanted.equals(value);
  }
}
