// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Calculates and plans when a main resource expires, is frozen and is released. Its attached
 * resources follow.
 *
 * <p>Grace and retention are whole days in GMT+8 and depend on the level of the customer
 * (usermanual-billing, grace and retention of the China site). The time rules for the agenda items
 * are in the renewals room.
 */
public final class Lifecycle {

  /** Type of the agenda item at the end of a term. */
  public static final String EXPIRY = "resources.expiry";

  /** Type of the agenda item at the end of grace. */
  public static final String FREEZE = "resources.freeze";

  /** Type of the agenda item at the end of retention. */
  public static final String RELEASE = "resources.release";

  /** Type of the agenda item for an attempt to renew automatically. */
  public static final String ATTEMPT = "renewals.attempt";

  private Lifecycle() {}

  /** Returns the last second of the grace period of a resource. */
  public static Instant graceEnds(World world, Resource resource) {
    return plusDays(resource.expiresAt(), graceDays(world, resource));
  }

  /** Returns the last second of the retention of a resource that is about to be frozen. */
  public static Instant retentionEnds(World world, Resource resource) {
    int grace = resource.status() == ResourceStatus.EXPIRED ? graceDays(world, resource) : 0;
    return plusDays(resource.expiresAt(), grace + retentionDays(world, resource));
  }

  private static int graceDays(World world, Resource resource) {
    return byLevel(ResourcesLimits.GRACE_DAYS, world, resource);
  }

  private static int retentionDays(World world, Resource resource) {
    return byLevel(ResourcesLimits.RETENTION_DAYS, world, resource);
  }

  private static int byLevel(List<Integer> days, World world, Resource resource) {
    int level = world.customer(resource.customerId()).level();
    return days.get(Math.min(level, days.size() - 1));
  }

  private static Instant plusDays(Instant end, int days) {
    return BusinessTime.endOf(BusinessTime.day(end).plusDays(days));
  }

  /**
   * Returns the first attempt to renew a resource automatically: 03:00 GMT+8 some days before it
   * expires.
   */
  public static Instant firstAttempt(World world, Resource resource) {
    int days = Resources.config(world, resource.customerId()).deductionDays();
    return atThree(BusinessTime.day(resource.expiresAt()).minusDays(days));
  }

  /** Returns the first 03:00 GMT+8 after an instant. */
  public static Instant nextAttempt(Instant now) {
    Instant today = atThree(BusinessTime.day(now));
    return today.isAfter(now) ? today : atThree(BusinessTime.day(now).plusDays(1));
  }

  private static Instant atThree(LocalDate day) {
    return day.atTime(ResourcesLimits.HOUR_OF_ATTEMPTS).toInstant(BusinessTime.ZONE);
  }

  /**
   * Plans the next attempt to renew a main resource automatically. Attempts that were planned for
   * another day will do nothing.
   */
  static World planAttempt(World world, Resource resource, Instant now) {
    if (!resource.isMain() || !resource.renewal().isAutomatic()) {
      return world;
    }
    Instant first = firstAttempt(world, resource);
    Instant at = first.isBefore(now) ? nextAttempt(now) : first;
    return world.plan(new Due(at, ATTEMPT, resource.resourceId()));
  }

  /** Plans the end of a term: one second after its last second. */
  static World planExpiry(World world, String resourceId, Instant end) {
    return world.plan(new Due(end.plusSeconds(1), EXPIRY, resourceId));
  }

  static World planFreeze(World world, Resource resource) {
    return world
        .plan(new Due(graceEnds(world, resource).plusSeconds(1), FREEZE, resource.resourceId()))
        .applied("resources.grace.length")
        .applied("resources.grace.days-from-expiry");
  }

  static World planRelease(World world, Resource resource) {
    return world
        .plan(
            new Due(retentionEnds(world, resource).plusSeconds(1), RELEASE, resource.resourceId()))
        .applied("resources.retention.length");
  }

  /** Removes the ends of term, grace and retention of a resource from the agenda. */
  static World unplan(World world, Resource resource) {
    String id = resource.resourceId();
    int grace = graceDays(world, resource);
    int retention = retentionDays(world, resource);
    Instant end = resource.expiresAt();
    return world
        .unplan(new Due(end.plusSeconds(1), EXPIRY, id))
        .unplan(new Due(plusDays(end, grace).plusSeconds(1), FREEZE, id))
        .unplan(new Due(plusDays(end, retention).plusSeconds(1), RELEASE, id))
        .unplan(new Due(plusDays(end, grace + retention).plusSeconds(1), RELEASE, id));
  }
}
