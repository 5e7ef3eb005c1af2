// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.quotes.DiscountOffers;
import dev.ocesandbox.server.domain.quotes.EligibleDiscounts;
import dev.ocesandbox.server.domain.quotes.Installment;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quote for renewing resources (bcloud_01007).
 *
 * @param priced main resources with their prices
 * @param offers what each discount takes off all of them
 * @param failed resources that were refused
 */
record RenewalQuote(List<RenewalTerms> priced, DiscountOffers offers, List<FailedResource> failed) {

  /**
   * A request for a quote.
   *
   * @param resourceIds ids as sent, at least one
   * @param term how long
   * @param withRelated whether main resources that were bought in the same orders are priced too
   */
  record Request(List<String> resourceIds, Term term, boolean withRelated) {}

  static Change<RenewalQuote> of(
      World world, Request request, EligibleDiscounts.Inquirer inquirer) {
    if (Set.copyOf(request.resourceIds()).size() < request.resourceIds().size()) {
      return Change.refused(Refusal.by("renewals.quote.no-duplicates"));
    }
    List<FailedResource> failed = new ArrayList<>();
    List<RenewalTerms> priced = new ArrayList<>();
    for (String id : request.resourceIds()) {
      refusal(world, inquirer.customerId(), id, request.term())
          .ifPresentOrElse(
              refusal -> failed.add(new FailedResource(id, refusal)),
              () -> terms(world, id, request.term()).ifPresent(priced::add));
    }
    if (request.withRelated()) {
      priced.addAll(related(world, request, inquirer.customerId()));
    }
    return Change.of(
        FailedResource.traced(world, failed),
        new RenewalQuote(priced, offers(world, priced, inquirer), failed));
  }

  private static Optional<Refusal> refusal(World world, String customerId, String id, Term term) {
    Optional<Resource> held = ResourceGroup.held(world, customerId, id);
    return Checks.first(
        () ->
            Checks.require(
                !ResourceGroup.isForeign(world, customerId, id),
                "renewals.quote.foreign-is-unknown"),
        () -> Checks.require(held.isPresent(), "renewals.quote.resource-exists"),
        () -> Checks.require(held.get().isMain(), "renewals.quote.only-main-resources"),
        () -> ofMain(world, ResourceGroup.of(world, held.get()), term));
  }

  private static Optional<Refusal> ofMain(World world, ResourceGroup group, Term term) {
    boolean renewable = !group.has(Mark.SOLUTION) && !group.has(Mark.WITHDRAWN);
    return Checks.first(
        () -> Checks.require(renewable, "renewals.quote.renewable"),
        () ->
            Checks.require(
                RenewalTerms.of(world, group, term).isPresent(), "renewals.quote.period-sold"),
        () -> Checks.require(!group.isUnpaid(), "renewals.quote.no-unpaid-order"),
        () -> Checks.require(!group.isInProcess(), "renewals.quote.not-in-change"));
  }

  private static Optional<RenewalTerms> terms(World world, String id, Term term) {
    return Resources.find(world, id)
        .flatMap(main -> RenewalTerms.of(world, ResourceGroup.of(world, main), term));
  }

  /** Related resources that cannot be renewed are left out, because they were not requested. */
  private static List<RenewalTerms> related(World world, Request request, String customerId) {
    return request.resourceIds().stream()
        .flatMap(id -> ResourceGroup.held(world, customerId, id).stream())
        .flatMap(main -> boughtWith(world, main))
        .filter(main -> !request.resourceIds().contains(main.resourceId()))
        .distinct()
        .filter(main -> ofMain(world, ResourceGroup.of(world, main), request.term()).isEmpty())
        .flatMap(main -> terms(world, main.resourceId(), request.term()).stream())
        .toList();
  }

  private static Stream<Resource> boughtWith(World world, Resource main) {
    return Resources.ofOrder(world, main.terms().get(0).orderId()).stream()
        .filter(Resource::isMain)
        .filter(resource -> resource.status() != ResourceStatus.CLOSED);
  }

  private static DiscountOffers offers(
      World world, List<RenewalTerms> priced, EligibleDiscounts.Inquirer inquirer) {
    List<Discount.PricedItem> things = priced.stream().flatMap(RenewalQuote::items).toList();
    return new DiscountOffers(
        DiscountOffers.of(world, inquirer, things).offers().stream()
            .filter(offer -> offer.discount().kind() != DiscountKind.PROMOTION)
            .toList());
  }

  private static Stream<Discount.PricedItem> items(RenewalTerms terms) {
    return terms.lines().stream()
        .map(
            line ->
                new Discount.PricedItem(
                    line.resource().product().key().serviceTypeCode(), line.official()));
  }

  /**
   * Returns the sum of an instalment of each line; null if there is none.
   *
   * @param saved yuan off each line
   */
  @Nullable Installment installment(List<Money> saved) {
    List<@Nullable Installment> all = new ArrayList<>();
    for (RenewalTerms terms : priced) {
      for (RenewalTerms.RenewedResource line : terms.lines()) {
        all.add(Installment.of(terms.plan(), line.official(), saved.get(all.size())));
      }
    }
    return Installment.sum(all.stream());
  }

  /** Returns what is taken off each line without a discount: nothing. */
  List<Money> unreduced() {
    return priced.stream().flatMap(RenewalQuote::items).map(item -> Money.ZERO).toList();
  }

  Money official() {
    return priced.stream().map(RenewalTerms::official).reduce(Money.ZERO, Money::plus);
  }
}
