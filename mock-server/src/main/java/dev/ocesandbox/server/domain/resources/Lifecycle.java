// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a main resource expires, is frozen and is released; attached ones go with it.
 *
 * <p>Grace and retention are whole days of GMT+8 by the level of the customer (usermanual-billing,
 * grace and retention of the China site). The items planned here are run by the renewals room.
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

  private static final LocalTime HOUR_OF_ATTEMPTS = LocalTime.of(3, 0);

  /** Days of grace and of retention for levels V0 to V5. */
  private static final int[][] DAYS = {{1, 1}, {1, 7}, {1, 7}, {7, 7}, {7, 15}, {7, 15}};

  private Lifecycle() {}

  /** Returns the last second of grace of a resource. */
  public static Instant graceEnds(World world, Resource resource) {
    return plusDays(resource.expiresAt(), days(world, resource)[0]);
  }

  /** Returns the last second of retention of a resource that is about to be frozen. */
  public static Instant retentionEnds(World world, Resource resource) {
    int[] days = days(world, resource);
    int grace = resource.status() == ResourceStatus.EXPIRED ? days[0] : 0;
    return plusDays(resource.expiresAt(), grace + days[1]);
  }

  private static int[] days(World world, Resource resource) {
    Customer customer = world.customer(resource.customerId());
    return DAYS[Math.min(customer.level(), DAYS.length - 1)];
  }

  private static Instant plusDays(Instant end, int days) {
    return BusinessTime.endOf(BusinessTime.day(end).plusDays(days));
  }

  /**
   * Returns when automatic renewals of a resource begin: 03:00 GMT+8 some days before it expires.
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
    return day.atTime(HOUR_OF_ATTEMPTS).toInstant(BusinessTime.ZONE);
  }

  /**
   * Plans the next attempt to renew a main resource automatically. What was planned before for
   * another day finds nothing to do.
   */
  static World planAttempt(World world, Resource resource, Instant now) {
    if (!resource.isMain() || !resource.renewal().isAutomatic()) {
      return world;
    }
    Instant first = firstAttempt(world, resource);
    Instant at = first.isBefore(now) ? nextAttempt(now) : first;
    return world.plan(new Due(at, ATTEMPT, resource.resourceId()));
  }

  /** Plans the end of a term: it is over in the second after the last one that is paid. */
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

  /** Takes everything off the agenda that was to happen to a resource, frozen at once or not. */
  static World unplan(World world, Resource resource) {
    String id = resource.resourceId();
    int[] days = days(world, resource);
    Instant end = resource.expiresAt();
    return world
        .unplan(new Due(end.plusSeconds(1), EXPIRY, id))
        .unplan(new Due(plusDays(end, days[0]).plusSeconds(1), FREEZE, id))
        .unplan(new Due(plusDays(end, days[1]).plusSeconds(1), RELEASE, id))
        .unplan(new Due(plusDays(end, days[0] + days[1]).plusSeconds(1), RELEASE, id));
  }
}
