// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns automatic renewal on and off (api_order_00022, api_order_00023). */
final class AutoRenewing {

  private AutoRenewing() {}

  /**
   * What is asked for.
   *
   * @param customerId who asks
   * @param resourceId a main or an attached resource
   * @param times how often, 0 for no limit; null when not sent
   * @param periodType 2 month or 3 year; null when not sent
   */
  record Wish(
      String customerId,
      String resourceId,
      @Nullable Integer times,
      @Nullable Integer periodType) {}

  static Change<Resource> on(World world, Wish wish, Instant now) {
    Optional<Resource> held = Holding.held(world, wish.customerId(), wish.resourceId());
    Optional<Refusal> refusal =
        Checks.first(
            () -> exists(world, wish),
            () -> Checks.require(held.isPresent(), "renewals.auto.resource-exists"),
            () ->
                Checks.require(
                    held.get().status() == ResourceStatus.IN_USE, "renewals.auto.in-use"),
            () -> allowed(Holding.of(world, Resources.mainOf(world, held.get()))));
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    Resource named = held.get();
    Resource main = Resources.mainOf(world, named);
    Renewal renewal = renewal(world, main, wish);
    World after = traced(world, named, wish);
    for (Resource resource : Resources.group(world, main)) {
      after = Resources.renewBy(after, resource.resourceId(), renewal, now);
    }
    return Change.of(atLatest(after, main, now), main);
  }

  private static Optional<Refusal> exists(World world, Wish wish) {
    return Checks.require(
        !Holding.isForeign(world, wish.customerId(), wish.resourceId()),
        "renewals.auto.foreign-is-unknown");
  }

  private static Optional<Refusal> allowed(Holding holding) {
    return Checks.require(
        !holding.has(Mark.SOLUTION) && !holding.has(Mark.WITHDRAWN),
        "renewals.auto.product-allows");
  }

  private static Renewal renewal(World world, Resource main, Wish wish) {
    Renewal before = main.renewal();
    Integer times = wish.times() == null ? before.timesLeft() : wish.times();
    Integer period = wish.periodType() == null ? before.periodType() : wish.periodType();
    return new Renewal(
        ExpirePolicy.AUTO_RENEW,
        times != null && times == 0 ? null : times,
        period == null ? periodOfLastOrder(world, main) : period);
  }

  /** Inferred: by the month for what was bought by the day or hour. */
  private static int periodOfLastOrder(World world, Resource main) {
    PaidTerm last = main.terms().get(main.terms().size() - 1);
    boolean year =
        RenewalPrice.line(world, last)
            .filter(line -> line.term().periodType() == Term.YEAR)
            .isPresent();
    return year ? Term.YEAR : Term.MONTH;
  }

  /** Charges now where no other time is left before the end of the term. */
  private static World atLatest(World world, Resource main, Instant now) {
    boolean late =
        Lifecycle.firstAttempt(world, main).isBefore(now)
            && Lifecycle.nextAttempt(now).isAfter(main.expiresAt());
    return late
        ? world
            .plan(new Due(now, Lifecycle.ATTEMPT, main.resourceId()))
            .applied("renewals.auto.late-is-charged-at-once")
        : world;
  }

  private static World traced(World world, Resource named, Wish wish) {
    Renewal before = Resources.mainOf(world, named).renewal();
    World traced =
        world
            .applied("renewals.auto.sets-policy")
            .applied(named.isMain() ? "renewals.auto.with-attached" : "renewals.auto.with-main");
    if (before.isAutomatic()) {
      return traced.applied("renewals.auto.absent-changes-nothing");
    }
    traced = wish.times() == null ? traced.applied("renewals.auto.unlimited-by-default") : traced;
    traced =
        wish.periodType() == null ? traced.applied("renewals.auto.period-of-last-order") : traced;
    return before.policy() == ExpirePolicy.TO_ON_DEMAND
        ? traced.applied("renewals.auto.replaces-switch")
        : traced;
  }

  static Change<Resource> off(World world, String customerId, String resourceId, Instant now) {
    Optional<Resource> held = Holding.held(world, customerId, resourceId);
    if (held.isEmpty()) {
      return Change.refused(Refusal.by("renewals.auto-off.resource-exists"));
    }
    Resource named = held.get();
    if (!named.renewal().isAutomatic()) {
      return Change.refused(Refusal.by("renewals.auto-off.only-when-on"));
    }
    List<Resource> all = named.isMain() ? Resources.group(world, named) : List.of(named);
    World after = world.applied("renewals.auto-off.policy-0");
    for (Resource resource : all) {
      after =
          resource.renewal().isAutomatic()
              ? Resources.renewBy(after, resource.resourceId(), Renewal.BY_HAND, now)
              : after;
    }
    return Change.of(
        after.applied(
            named.isMain()
                ? "renewals.auto-off.with-attached"
                : "renewals.auto-off.attached-alone"),
        named);
  }
}
