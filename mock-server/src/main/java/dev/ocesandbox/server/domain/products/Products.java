// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.MeasureUnit;
import dev.ocesandbox.fixtures.Region;
import dev.ocesandbox.fixtures.ResourceType;
import dev.ocesandbox.fixtures.ServiceType;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdParts;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entry point to the products of a world: names, prices and ids. */
public final class Products {

  private static final Map<String, Bilingual> SERVICES =
      ServiceTypes.ALL.stream().collect(Collectors.toMap(ServiceType::code, ServiceType::name));
  private static final Map<String, Bilingual> RESOURCES =
      ResourceTypes.ALL.stream().collect(Collectors.toMap(ResourceType::code, ResourceType::name));

  private static final Map<String, Bilingual> REGIONS =
      Catalogue.regions().stream().collect(Collectors.toMap(Region::code, Region::name));

  /** Ids of products have eighteen digits. */
  private static final long IDS = 1_000_000_000_000_000_000L;

  private Products() {}

  /** Adds the flaws of a size in a saved world; null is no size. */
  public static void check(ProductRequest.@Nullable Size size, String path, Flaws flaws) {
    if (size != null) {
      ProductsCheck.size(size, path, flaws);
    }
  }

  /** Adds the flaws of what a package in a saved world covers. */
  public static void check(PackageOffer.Item item, String path, Flaws flaws) {
    ProductsCheck.item(item, path, flaws);
  }

  /** Returns the name of a cloud service; the code if the catalogue does not have it. */
  public static Bilingual serviceName(String code) {
    return SERVICES.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a resource type; the code if the catalogue does not have it. */
  public static Bilingual resourceName(String code) {
    return RESOURCES.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a region; the code if the catalogue does not have it. */
  public static Bilingual regionName(String code) {
    return REGIONS.getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns why a code names no cloud service that a world has; empty if it names one. */
  public static Optional<Bilingual> serviceProblem(World world, String code) {
    return CodeCheck.problem(code, services(world), CodeCheck.SERVICE);
  }

  /** Returns why a code names no region that a world has; empty if it names one. */
  public static Optional<Bilingual> regionProblem(World world, String code) {
    return CodeCheck.problem(code, regions(world), CodeCheck.REGION);
  }

  /** Returns the codes of the cloud services of the catalogue and of the world's own products. */
  private static Set<String> services(World world) {
    return Stream.concat(
            SERVICES.keySet().stream(),
            priceBook(world).own().keySet().stream().map(ProductKey::serviceTypeCode))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the codes of the cloud services that a world sells something of, sorted. */
  public static List<String> soldServices(World world) {
    return priceBook(world)
        .products()
        .map(product -> product.key().serviceTypeCode())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the regions of the catalogue, in its order. */
  public static List<String> allRegions() {
    return Catalogue.regions().stream().map(Region::code).toList();
  }

  /** Returns the codes of the regions of the catalogue and of the world's own products. */
  private static Set<String> regions(World world) {
    return Stream.concat(
            REGIONS.keySet().stream(),
            priceBook(world).own().values().stream().flatMap(own -> own.regions().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the name of a specification; the specification if it is not sold. */
  public static Bilingual specName(World world, ProductKey key) {
    return priceBook(world)
        .find(key)
        .map(Product::name)
        .orElse(new Bilingual(key.resourceSpec(), key.resourceSpec()));
  }

  /**
   * Returns the unit in which the size of a product is ordered; empty for products without sizes.
   */
  public static Optional<Integer> sizeMeasure(World world, ProductKey key) {
    return priceBook(world).find(key).map(Product::sizeMeasureId);
  }

  /** Returns how many seconds a unit of time has, such as 3600; empty for other units. */
  public static Optional<Long> secondsIn(int measureId) {
    return Units.seconds(measureId);
  }

  /** Returns the name of a unit, such as GB; empty if there is no such unit. */
  public static Optional<Bilingual> unitName(int measureId) {
    return Measures.UNITS.stream()
        .filter(unit -> unit.id() == measureId)
        .map(MeasureUnit::name)
        .findFirst();
  }

  /** Returns whether a product is sold in a mode. */
  public static boolean isSold(World world, ProductKey key, ChargeMode mode) {
    return priceBook(world).find(key).filter(product -> product.isSold(mode)).isPresent();
  }

  /**
   * Returns what resources of a product are charged by, in the order of the price book; nothing if
   * it is not sold by use.
   */
  public static List<UsageFactor> usageFactors(World world, ProductKey key) {
    return priceBook(world).find(key).map(Product::usageFactors).orElse(List.of());
  }

  /** Returns whether a product is sold by use in a region, so that resources of it can begin. */
  public static boolean isMetered(World world, ProductKey key, String regionCode) {
    return priceBook(world)
        .find(key)
        .filter(product -> product.isSoldIn(regionCode))
        .filter(product -> !product.usageFactors().isEmpty())
        .isPresent();
  }

  /** Returns the regions in which a product is sold by use, sorted. */
  public static List<String> meteredRegions(World world, ProductKey key) {
    return priceBook(world)
        .find(key)
        .filter(product -> !product.usageFactors().isEmpty())
        .map(product -> product.regions().stream().sorted().toList())
        .orElse(List.of());
  }

  /**
   * Returns the specifications of the same service and resource type that are sold by use in a
   * region.
   */
  public static List<String> meteredSpecs(World world, ProductKey key, String regionCode) {
    return priceBook(world)
        .products()
        .filter(product -> product.key().serviceTypeCode().equals(key.serviceTypeCode()))
        .filter(product -> product.key().resourceTypeCode().equals(key.resourceTypeCode()))
        .filter(product -> isMetered(world, product.key(), regionCode))
        .map(product -> product.key().resourceSpec())
        .toList();
  }

  /** Returns whether a year of a product can be paid in instalments. */
  public static boolean takesInstallments(World world, ProductKey key) {
    return priceBook(world).find(key).filter(Product::installments).isPresent();
  }

  /** Returns the contents of a resource package; empty for other products. */
  public static Optional<PackageOffer> packageOffer(World world, ProductKey key) {
    return priceBook(world).offer(key);
  }

  /** Returns an amount in another unit; empty if the units are of different kinds. */
  public static Optional<Quantity> converted(
      Quantity amount, int from, int to, RoundingMode rounding) {
    return Units.factor(from, to)
        .map(factor -> amount.times(factor.times(), factor.dividedBy(), rounding));
  }

  /** Returns the products of a world with a specification, in no order. */
  public static List<ProductKey> withSpec(World world, String spec) {
    return priceBook(world)
        .products()
        .map(Product::key)
        .filter(key -> key.resourceSpec().equals(spec))
        .toList();
  }

  /** Returns the specifications of all products of a world, sorted. */
  public static List<String> specs(World world) {
    return priceBook(world)
        .products()
        .map(product -> product.key().resourceSpec())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the price book of a world. */
  public static PriceBook priceBook(World world) {
    return world.get(ProductsState.SLOT).book();
  }

  /** Returns the world with another price book. */
  public static World withPriceBook(World world, PriceBook book) {
    return world.with(ProductsState.SLOT, new ProductsState(book));
  }

  /**
   * Returns the id of a product in quotes, orders and resources. It depends on the region and the
   * charge mode.
   */
  public static String productId(ProductKey key, String regionCode, ChargeMode mode) {
    String product =
        key.serviceTypeCode()
            + "|"
            + key.resourceTypeCode()
            + "|"
            + key.resourceSpec()
            + "|"
            + regionCode;
    return idOf(mode == ChargeMode.PERIOD ? product : product + "|" + mode.code());
  }

  /** The form was seen in client code: huaweicloud quotes of 2026. */
  private static String idOf(String product) {
    long number = IDS + Math.floorMod(IdParts.hash(product), IDS);
    return "OFFI" + Long.toString(number).substring(1);
  }
}
