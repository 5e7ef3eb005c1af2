// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.domain.Readings;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;

/** The list of deductions is what a look at every deduction gives. */
class DeductionQueryProperty {

  private static final int PACKAGES = 12;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void lists_are_what_a_look_at_every_deduction_gives(long seed) {
    Random random = new Random(seed);
    PackagesState state = PackagesState.SLOT.empty();
    for (int i = 0; i < PACKAGES; i++) {
      state = state.with(pack(i));
    }
    for (int i = 0; i < 300; i++) {
      state = state.with(deduction(i, random));
      agrees(world(state, random), random);
    }
    World again = ReadBack.of(world(state, random), PackagesState.SLOT);
    for (int i = 0; i < 50; i++) {
      agrees(again, random);
    }
  }

  private static World world(PackagesState state, Random random) {
    World world = GivenWorld.empty().with(PackagesState.SLOT, state);
    Map<String, String> reading = Map.of(DeductionQuery.BOTH_DAYS, "without-last");
    return random.nextInt(3) > 0 ? world : Readings.in(world, reading);
  }

  private static void agrees(World world, Random random) {
    LocalDate first = BusinessTime.day(START).plusDays(random.nextInt(30) - 2L);
    DeductionQuery query =
        new DeductionQuery(
            ACME,
            random.nextInt(3) == 0 ? "item" + random.nextInt(PACKAGES) : "",
            random.nextInt(3) == 0 ? "product" + random.nextInt(3) : "",
            random.nextInt(3) == 0 ? "type" + random.nextInt(2) : "",
            first,
            first.plusDays(random.nextInt(20)));
    PageRequest request = new PageRequest(random.nextInt(20), random.nextInt(30));

    assertThat(query.page(world, request))
        .as(query.toString())
        .isEqualTo(scan(world, query, request));
  }

  private static Page<Deduction> scan(World world, DeductionQuery query, PageRequest request) {
    PackagesState state = world.get(PackagesState.SLOT);
    boolean without = world.reads(DeductionQuery.BOTH_DAYS, "without-last");
    return Page.of(
        StreamSupport.stream(state.deductionsOf(ACME).spliterator(), false)
            .filter(one -> isOf(query, one, state.behind(one).product()))
            .filter(one -> !BusinessTime.day(one.at()).isBefore(query.from()))
            .filter(
                one -> BusinessTime.day(one.at()).isBefore(query.to().plusDays(without ? 0 : 1)))
            .sorted(Deduction.OLDEST_FIRST.reversed())
            .toList(),
        request);
  }

  private static boolean isOf(DeductionQuery query, Deduction one, Resource.Product product) {
    return (query.itemId().isEmpty() || query.itemId().equals(one.itemId()))
        && (query.productId().isEmpty() || query.productId().equals(product.id()))
        && (query.resourceTypeCode().isEmpty()
            || query.resourceTypeCode().equals(product.key().resourceTypeCode()));
  }

  private static ResourcePackage pack(int number) {
    return new ResourcePackage(
        "pack" + number,
        ACME,
        "CS1",
        new Resource.Product(
            "product" + number % 3,
            new ProductKey("obs", "type" + number % 2, "spec"),
            "cn-north-4",
            null),
        new Bilingual("包", "package"),
        PackageStatus.IN_EFFECT,
        START,
        null,
        new QuotaPeriod(START, START.plus(Duration.ofDays(30))),
        List.of(),
        START);
  }

  private static Deduction deduction(int number, Random random) {
    int pack = random.nextInt(PACKAGES);
    return new Deduction(
        number,
        ACME,
        START.plus(Duration.ofHours(random.nextInt(24 * 30))),
        "pack" + pack,
        "item" + pack,
        10,
        Quantity.of("5"),
        Quantity.of("4"),
        "",
        START,
        START);
  }
}
