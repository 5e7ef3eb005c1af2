// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commercial discounts of a customer, and of the master whose discounts it uses, that are in
 * effect (api-oce/mp_02008.html).
 *
 * <p>Inferred: each is shown once for each of its services and each charging mode.
 *
 * @param discounts by ratio and for all orders, oldest first
 * @param world where they are
 */
record BusinessDiscounts(List<Discount> discounts, World world) {

  /** Inferred: the code of the China site. */
  static final String SITE = "HWC_CN";

  /** The vendor's words for the modes in which the sandbox sells. */
  private static final List<String> MODES =
      List.of("ONDEMAND", "DAILY", "MONTHLY", "1_YEARLY", "2_YEARLY", "3_YEARLY");

  BusinessDiscounts {
    discounts = List.copyOf(discounts);
  }

  /**
   * A discount of one service in one charging mode.
   *
   * @param discount the discount
   * @param serviceTypeCode cloud service
   * @param chargingMode the vendor's word for the charging mode
   */
  record Item(Discount discount, String serviceTypeCode, String chargingMode) {
    String id() {
      return discount.id() + "-" + serviceTypeCode + "-" + chargingMode;
    }
  }

  /**
   * Values that an item must have, in lower case.
   *
   * @param services cloud services; empty for all
   * @param modes charging modes; empty for all
   * @param site operation site; null for all
   */
  record Filter(Set<String> services, Set<String> modes, @Nullable String site) {
    Filter {
      services = Set.copyOf(services);
      modes = Set.copyOf(modes);
    }

    boolean matches(Item item) {
      return (services.isEmpty() || services.contains(lower(item.serviceTypeCode())))
          && (modes.isEmpty() || modes.contains(lower(item.chargingMode())))
          && (site == null || site.equals(lower(SITE)));
    }
  }

  static BusinessDiscounts of(World world, String customerId, Instant now) {
    return new BusinessDiscounts(
        Discounts.usableBy(world, customerId).stream()
            .filter(discount -> discount.kind() == DiscountKind.COMMERCIAL)
            .filter(discount -> discount.ratio() != null)
            .filter(discount -> discount.orderId() == null)
            .filter(discount -> discount.isValidAt(now))
            .toList(),
        world);
  }

  /** Returns the matching items by service, charging mode and age. */
  List<Item> items(Filter filter) {
    return discounts.stream()
        .flatMap(this::items)
        .filter(filter::matches)
        .sorted(
            Comparator.comparing(Item::serviceTypeCode)
                .thenComparing(item -> MODES.indexOf(item.chargingMode())))
        .toList();
  }

  private Stream<Item> items(Discount discount) {
    String only = discount.serviceTypeCode();
    List<String> services = only == null ? Products.soldServices(world) : List.of(only);
    return services.stream()
        .flatMap(service -> MODES.stream().map(mode -> new Item(discount, service, mode)));
  }

  /** Returns when the first of them began; empty if that is not known. */
  Optional<Instant> effectiveAt() {
    return discounts.stream()
        .flatMap(discount -> Stream.ofNullable(discount.effectiveAt()))
        .min(Comparator.naturalOrder());
  }

  /** Returns when the last of them ends; empty if one has no end. */
  Optional<Instant> expiresAt() {
    return discounts.stream().anyMatch(discount -> discount.expiresAt() == null)
        ? Optional.empty()
        : discounts.stream()
            .flatMap(discount -> Stream.ofNullable(discount.expiresAt()))
            .max(Comparator.naturalOrder());
  }

  static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
