// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Begins resources that are billed by use. */
final class Beginning {

  private static final int HOURS = 4;
  private static final long HOURS_OF_MONTH = 744;

  /** A sample of a pattern is never more than so many times its level. */
  private static final long MOST_PEAK = 8;

  private Beginning() {}

  /** Returns the resource; refused if it is not sold so, or the world has too many. */
  static Change<Metered> of(World before, NewUse wish, Instant now) {
    return of(before, wish, now, Metering::begun);
  }

  /** Returns a resource that was there in the past, whose use is settled elsewhere. */
  static Change<Metered> past(World before, NewUse wish, Period life) {
    return of(before, wish, life.begin(), (world, one) -> world)
        .map(begun -> begun.ended(life.end()))
        .then((world, gone) -> Change.of(Metering.putSettled(world, gone), gone));
  }

  private static Change<Metered> of(
      World before, NewUse wish, Instant now, BiFunction<World, Metered, World> begun) {
    Optional<Refusal> refusal = refusal(before, wish);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    return ProjectChoice.use(before, wish.customerId(), List.of(wish.project()))
        .then(
            (world, same) -> {
              IssuedId id = Resources.issueResourceId(world);
              Metered resource = resource(world, wish, id.id(), now);
              return Change.of(begun.apply(id.world(), resource), resource);
            });
  }

  private static Optional<Refusal> refusal(World world, NewUse wish) {
    if (world.customer(wish.customerId()).site() != Customer.Site.CHINA) {
      return Optional.of(MeteringError.SITE.of(world, wish));
    }
    MeteringState state = world.get(MeteringState.SLOT);
    if (state.byId().size() >= MeteringLimits.RESOURCES
        || state.runs().size() >= MeteringLimits.RUNS) {
      return Optional.of(MeteringError.TOO_MANY.of(world, wish));
    }
    if (!Products.isMetered(world, wish.key(), wish.regionCode())) {
      return Optional.of(MeteringError.unsold(world, wish));
    }
    Optional<Integer> measure = Products.sizeMeasure(world, wish.key());
    ProductRequest.Size size = wish.size();
    boolean fits =
        measure.isEmpty()
            || (size != null
                && (size.measureId() == null || size.measureId().equals(measure.get())));
    return fits ? tooDear(world, wish) : Optional.of(MeteringError.SIZE.of(world, wish));
  }

  /** A month of it must not cost more than the largest quote. */
  private static Optional<Refusal> tooDear(World world, NewUse wish) {
    ProductRequest wanted = new ProductRequest(wish.key(), wish.regionCode(), null, wish.size(), 1);
    List<UsageFactor> factors = Products.usageFactors(world, wish.key());
    Stream<Usage> time = factors.stream().filter(UsageFactor::isTime).map(Beginning::month);
    Stream<Usage> patterned =
        Factors.patterned(factors).flatMap(factor -> month(factor, wish.pattern())).stream();
    return Stream.concat(time, patterned)
        .map(
            usage ->
                Prices.ofUsage(world, wanted, usage)
                    .<Optional<Refusal>>fold((same, price) -> Optional.empty(), Optional::of))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Usage month(UsageFactor factor) {
    return new Usage(factor.name(), Quantity.of(HOURS_OF_MONTH), HOURS);
  }

  private static Optional<Usage> month(UsageFactor factor, @Nullable UsePattern pattern) {
    long times = factor.isPercentile() ? MOST_PEAK : HOURS_OF_MONTH;
    return Optional.ofNullable(pattern)
        .map(one -> one.level().times(times, 1, RoundingMode.UP))
        .map(level -> new Usage(factor.name(), level, factor.measureId()));
  }

  private static Metered resource(World world, NewUse wish, String id, Instant now) {
    ProductRequest.Size size =
        Products.sizeMeasure(world, wish.key())
            .map(measure -> new ProductRequest.Size(amount(wish), measure))
            .orElse(null);
    Resource.Product product =
        new Resource.Product(
            Products.productId(wish.key(), wish.regionCode(), ChargeMode.ON_DEMAND),
            wish.key(),
            wish.regionCode(),
            size);
    String name = wish.name() == null ? Resources.nameOf(product, id) : wish.name();
    return new Metered(
        id,
        wish.customerId(),
        name,
        product,
        wish.project().id(),
        null,
        now,
        null,
        size == null ? List.of() : List.of(new Metered.Sized(now, size.amount())),
        wish.pattern(),
        Metered.Hold.NONE,
        null);
  }

  private static int amount(NewUse wish) {
    return wish.size() == null ? 1 : wish.size().amount();
  }
}
