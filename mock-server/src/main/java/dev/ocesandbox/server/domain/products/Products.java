// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.fixtures.ResourceType;
import dev.ocesandbox.fixtures.ServiceType;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Ids;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The door to what the vendor sells: its names, prices and ids. */
public final class Products {

  private static final Map<String, Bilingual> SERVICES =
      ServiceTypes.ALL.stream().collect(Collectors.toMap(ServiceType::code, ServiceType::name));
  private static final Map<String, Bilingual> RESOURCES =
      ResourceTypes.ALL.stream().collect(Collectors.toMap(ResourceType::code, ResourceType::name));

  private Products() {}

  /** Returns the name of a cloud service; the code itself when the catalogue lacks it. */
  public static Bilingual serviceName(String code) {
    return SERVICES.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a type of resource; the code itself when the catalogue lacks it. */
  public static Bilingual resourceName(String code) {
    return RESOURCES.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a specification; the specification itself when it is not sold. */
  public static Bilingual specName(World world, ProductKey key) {
    return priceBook(world)
        .find(key)
        .map(Product::name)
        .orElse(new Bilingual(key.resourceSpec(), key.resourceSpec()));
  }

  /** Returns the unit in which the size of a product is ordered; empty for one without. */
  public static Optional<Integer> sizeMeasure(World world, ProductKey key) {
    return priceBook(world).find(key).map(Product::sizeMeasureId);
  }

  /** Tells whether something is sold by period or by use. */
  public static boolean isSold(World world, ProductKey key, ChargeMode mode) {
    return priceBook(world).find(key).filter(product -> product.isSold(mode)).isPresent();
  }

  /** Returns what is in a product that is a resource package; empty for anything else. */
  public static Optional<PackageOffer> packageOffer(World world, ProductKey key) {
    return priceBook(world).offer(key);
  }

  /** Returns an amount in another unit; empty when the units are not of one kind. */
  public static Optional<Amount> converted(Amount amount, int from, int to, RoundingMode rounding) {
    return Units.factor(from, to).map(factor -> amount.times(factor, rounding));
  }

  /** Returns what is sold in a world. */
  public static PriceBook priceBook(World world) {
    return world.get(ProductsState.SLOT).book();
  }

  /** Returns the world with another price book. */
  public static World withPriceBook(World world, PriceBook book) {
    return world.with(ProductsState.SLOT, new ProductsState(book));
  }

  /**
   * Returns the id of a product, the same in quotes, orders and resources; it differs by region and
   * by how the product is paid for.
   */
  public static String productId(ProductKey key, String regionCode, ChargeMode mode) {
    String product =
        String.join(
            "|", key.serviceTypeCode(), key.resourceTypeCode(), key.resourceSpec(), regionCode);
    return Ids.product(mode == ChargeMode.PERIOD ? product : product + "|" + mode.code());
  }
}
