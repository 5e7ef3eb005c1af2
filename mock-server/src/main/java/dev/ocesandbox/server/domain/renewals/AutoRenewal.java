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
final class AutoRenewal {

  private static final String ATTACHED_ALONE = "renewals.auto-off.attached-alone";

  private AutoRenewal() {}

  /**
   * A request to turn automatic renewal on.
   *
   * @param customerId owner of the resource
   * @param resourceId a main or an attached resource
   * @param times how many times, 0 for no limit; null if not sent
   * @param periodType 2 month or 3 year; null if not sent
   */
  record Request(
      String customerId,
      String resourceId,
      @Nullable Integer times,
      @Nullable Integer periodType) {}

  static Change<Resource> on(World world, Request wish, Instant now) {
    Optional<Resource> held = ResourceGroup.held(world, wish.customerId(), wish.resourceId());
    Optional<Refusal> refusal =
        Checks.first(
            () -> exists(world, wish),
            () -> Checks.require(held.isPresent(), "renewals.auto.resource-exists"),
            () ->
                Checks.require(
                    held.get().status() == ResourceStatus.IN_USE, "renewals.auto.in-use"),
            () -> allowed(ResourceGroup.of(world, Resources.mainOf(world, held.get()))));
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    Resource named = held.get();
    Resource main = Resources.mainOf(world, named);
    Decision setting = setting(world, main, wish);
    World after =
        setting
            .world()
            .applied(named.isMain() ? "renewals.auto.with-attached" : "renewals.auto.with-main");
    for (Resource resource : Resources.group(world, main)) {
      after = Resources.renewBy(after, resource.resourceId(), setting.renewal(), now);
    }
    return Change.of(atLatest(after, main, now), main);
  }

  private static Optional<Refusal> exists(World world, Request wish) {
    return Checks.require(
        !ResourceGroup.isForeign(world, wish.customerId(), wish.resourceId()),
        "renewals.auto.foreign-is-unknown");
  }

  private static Optional<Refusal> allowed(ResourceGroup group) {
    return Checks.require(
        !group.has(Mark.SOLUTION) && !group.has(Mark.WITHDRAWN), "renewals.auto.product-allows");
  }

  /** How a resource is renewed from now on, with the rules that were applied. */
  private record Decision(World world, Renewal renewal) {}

  /** What is not sent stays unchanged. */
  private static Decision setting(World world, Resource main, Request wish) {
    Renewal before = main.renewal();
    boolean absent = wish.times() == null || wish.periodType() == null;
    Integer times = wish.times() == null ? before.timesLeft() : wish.times();
    Integer limit = times != null && times == 0 ? null : times;
    Integer period = wish.periodType() == null ? before.periodType() : wish.periodType();
    World noted =
        before.isAutomatic()
            ? world.appliedIf(absent, "renewals.auto.absent-changes-nothing")
            : world
                .appliedIf(limit == null, "renewals.auto.unlimited-by-default")
                .appliedIf(
                    before.policy() == ExpirePolicy.TO_ON_DEMAND, "renewals.auto.replaces-switch");
    return new Decision(
        noted
            .applied("renewals.auto.sets-policy")
            .appliedIf(period == null, "renewals.auto.period-of-last-order"),
        new Renewal(
            ExpirePolicy.AUTO_RENEW,
            limit,
            period == null ? periodOfLastOrder(world, main) : period));
  }

  /** Inferred: by the month if the last order was by the day or hour. */
  private static int periodOfLastOrder(World world, Resource main) {
    PaidTerm last = main.terms().get(main.terms().size() - 1);
    boolean year =
        RenewalPrice.line(world, last)
            .filter(line -> line.term().periodType() == Term.YEAR)
            .isPresent();
    return year ? Term.YEAR : Term.MONTH;
  }

  /** Plans an attempt for now if there is no other time before the end of the term. */
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

  static Change<Resource> off(World world, String customerId, String resourceId, Instant now) {
    Optional<Resource> held = ResourceGroup.held(world, customerId, resourceId);
    if (held.isEmpty()) {
      return Change.refused(Refusal.by("renewals.auto-off.resource-exists"));
    }
    Resource named = held.get();
    if (!named.renewal().isAutomatic()) {
      return Change.refused(Refusal.by("renewals.auto-off.only-when-on"));
    }
    List<Resource> all =
        named.isMain() || world.reads(ATTACHED_ALONE, "whole-group")
            ? Resources.group(world, Resources.mainOf(world, named))
            : List.of(named);
    World after = world.applied("renewals.auto-off.policy-0");
    for (Resource resource : all) {
      after =
          resource.renewal().isAutomatic()
              ? Resources.renewBy(after, resource.resourceId(), Renewal.BY_HAND, now)
              : after;
    }
    return Change.of(
        after.applied(named.isMain() ? "renewals.auto-off.with-attached" : ATTACHED_ALONE), named);
  }
}
