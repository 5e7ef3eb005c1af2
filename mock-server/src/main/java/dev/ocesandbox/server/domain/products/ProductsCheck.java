// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold for the products of a saved world: the limits of a price book. */
final class ProductsCheck {

  private static final int MOST_PERIODS = 1_000;
  private static final int MOST_DIVISOR = 1_000_000;
  private static final int MOST_MEASURE = 9_999;
  private static final int MOST_SIZE = 214_783_647;
  private static final Rating MOST_PRICE = Rating.of("999999999999");

  static final RecordChecks<PriceBook.Title> TITLES =
      RecordChecks.<PriceBook.Title>none()
          .names("price book", "name", title -> "")
          .and((title, flaws) -> flaws.named(title.name(), "name"));

  static final RecordChecks<Product> PRODUCTS =
      RecordChecks.<Product>none()
          .names(
              "product",
              "key",
              product ->
                  product.key().serviceTypeCode()
                      + " "
                      + product.key().resourceTypeCode()
                      + " "
                      + product.key().resourceSpec())
          .and(ProductsCheck::product)
          .and(ProductsCheck::prices)
          .and(ProductsCheck::offer);

  private ProductsCheck() {}

  private static void product(Product product, Flaws flaws) {
    flaws.named(product.key().serviceTypeCode(), "key.service_type_code");
    flaws.named(product.key().resourceTypeCode(), "key.resource_type_code");
    flaws.named(product.key().resourceSpec(), "key.resource_spec");
    flaws.unless(!product.regions().isEmpty(), "regions", "must not be empty", "不能为空");
    product.regions().forEach(region -> flaws.named(region, "regions"));
    Integer measure = product.sizeMeasureId();
    if (measure != null) {
      flaws.between(0, measure, MOST_MEASURE, "size_measure_id");
    }
    flaws.unless(
        !product.onDemand().isEmpty() || !product.period().isEmpty(),
        "",
        "must have on_demand or period prices",
        "必须有按需或包周期价格");
  }

  private static void prices(Product product, Flaws flaws) {
    for (int i = 0; i < product.onDemand().size(); i++) {
      UsagePrice price = product.onDemand().get(i);
      String path = "on_demand[" + i + "].";
      flaws.named(price.usageFactor(), path + "usage_factor");
      flaws.between(0, price.measureId(), MOST_MEASURE, path + "measure_id");
      tariff(price.tariff(), path + "tariff", flaws);
      percentile(price, path, flaws);
    }
    for (int i = 0; i < product.period().size(); i++) {
      TermPrice price = product.period().get(i);
      String path = "period[" + i + "].";
      flaws.between(0, price.periodType(), 4, path + "period_type");
      if (price.periodNum() != null) {
        flaws.between(1, price.periodNum(), MOST_PERIODS, path + "period_num");
      }
      tariff(price.tariff(), path + "tariff", flaws);
    }
  }

  private static void percentile(UsagePrice price, String path, Flaws flaws) {
    if (price.isPercentile()) {
      flaws.between(
          PercentileTypes.MEASURE, price.measureId(), PercentileTypes.MEASURE, path + "measure_id");
      flaws.unless(
          price.settlement() == Settlement.MONTH,
          path + "settlement",
          "must be MONTH for usage by the 95th percentile",
          "按95计费的使用量类型必须为MONTH");
      flaws.unless(
          price.tariff().steps().size() == 1,
          path + "tariff.steps",
          "must be one step for usage by the 95th percentile",
          "按95计费的使用量类型只能有一档");
    }
  }

  private static void tariff(Tariff tariff, String path, Flaws flaws) {
    flaws.between(1, tariff.dividedBy(), MOST_DIVISOR, path + ".divided_by");
    List<Tariff.Step> steps = tariff.steps();
    flaws.unless(
        !steps.isEmpty() && steps.get(0).above() == 0,
        path + ".steps",
        "must begin above 0",
        "第一级必须从0开始");
    for (int i = 0; i < steps.size(); i++) {
      boolean rises = i == 0 || steps.get(i).above() > steps.get(i - 1).above();
      flaws.unless(
          rises,
          path + ".steps[" + i + "].above",
          "must be more than in the step before",
          "必须大于上一级");
      flaws.unless(
          steps.get(i).price().compareTo(MOST_PRICE) <= 0,
          path + ".steps[" + i + "].price",
          "must not be more than " + MOST_PRICE,
          "不能大于" + MOST_PRICE);
    }
  }

  private static void offer(Product product, Flaws flaws) {
    PackageOffer offer = product.offer();
    if (offer == null) {
      return;
    }
    flaws.unless(!offer.items().isEmpty(), "offer.items", "must not be empty", "不能为空");
    Set<String> types = new HashSet<>();
    for (int i = 0; i < offer.items().size(); i++) {
      PackageOffer.Item item = offer.items().get(i);
      String path = "offer.items[" + i + "]";
      flaws.unless(
          types.add(item.usageType().toLowerCase(Locale.ROOT)),
          path + ".usage_type",
          "must not be there twice",
          "不能重复");
      item(item, path, flaws);
    }
    if (offer.reuse() != null) {
      flaws.between(1, offer.reuse().cycle(), 5, "offer.reuse.cycle");
      flaws.between(1, offer.reuse().cycleType(), 2, "offer.reuse.cycle_type");
    }
  }

  static void item(PackageOffer.Item item, String path, Flaws flaws) {
    flaws.named(item.usageType(), path + ".usage_type");
    flaws.between(0, item.measureId(), MOST_MEASURE, path + ".measure_id");
  }

  static void size(ProductRequest.Size size, String path, Flaws flaws) {
    flaws.between(1, size.amount(), MOST_SIZE, path + ".amount");
    if (size.measureId() != null) {
      flaws.between(0, size.measureId(), MOST_SIZE, path + ".measure_id");
    }
  }
}
