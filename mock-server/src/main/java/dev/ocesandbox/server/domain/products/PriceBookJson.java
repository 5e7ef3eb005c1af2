// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads price books that match price-book.schema.json. */
public final class PriceBookJson {

  private static final int MONTH = 2;
  private static final int HOUR = 4;
  private static final int HOUR_OF_USE = 4;

  private final JsonNode file;
  private final List<String> regions;

  private PriceBookJson(JsonNode file) {
    this.file = file;
    this.regions = texts(file.path("regions"));
  }

  /** Reads a price book. Of two products with the same key the last one counts. */
  public static PriceBook read(JsonNode file) {
    PriceBookJson book = new PriceBookJson(file);
    SharedMap<ProductKey, Product> own = SharedMap.empty();
    for (JsonNode node : file.path("products")) {
      Product product = book.product(node);
      own = own.plus(product.key(), product);
    }
    return new PriceBook(
        file.path("name").asString("prices"), file.path("only").asBoolean(false), own);
  }

  private Product product(JsonNode node) {
    String spec = node.path("resource_spec").asString();
    List<UsagePrice> onDemand =
        node.path("on_demand").valueStream().map(PriceBookJson::usagePrice).toList();
    return new Product(
        key(node),
        name(node.path("name"), spec),
        node.has("regions") ? texts(node.path("regions")) : regions,
        node.has("size_measure_id") ? node.path("size_measure_id").asInt() : null,
        onDemand,
        terms(node.path("period"), onDemand),
        node.path("installments").asBoolean(false),
        offer(node));
  }

  /** Adds the names of package items, which saved products of version 1 do not have. */
  static ObjectNode withTypeNames(ObjectNode product) {
    product.path("offer").path("items").forEach(PriceBookJson::withTypeName);
    return product;
  }

  /** Gives a saved item without a name of its own the name of its usage type. */
  public static void withTypeName(JsonNode item) {
    if (!item.has("type_name")) {
      ((ObjectNode) item).set("type_name", item.path("name").deepCopy());
    }
  }

  /**
   * Adds the divisors of prices, which saved products of version 2 do not have because derived
   * prices were cut off, and that nothing was paid in instalments.
   */
  static ObjectNode withDivisors(ObjectNode product) {
    for (String prices : List.of("on_demand", "period")) {
      for (JsonNode price : product.path(prices)) {
        ((ObjectNode) price.path("tariff")).put("divided_by", 1);
      }
    }
    return product.put("installments", false);
  }

  /**
   * Adds how often use is settled, which saved products of version 3 do not say: each hour. Usage
   * by the 95th percentile was not known as such.
   */
  static ObjectNode withSettlement(ObjectNode product) {
    for (JsonNode price : product.path("on_demand")) {
      boolean percentile = PercentileTypes.has(price.path("usage_factor").asString());
      ((ObjectNode) price)
          .put("settlement", (percentile ? Settlement.MONTH : Settlement.HOUR).name())
          .put("quotes_only", false);
    }
    return product;
  }

  /** Reads only the packages of a price book. */
  static Map<ProductKey, PackageOffer> offers(JsonNode file) {
    Map<ProductKey, PackageOffer> offers = new HashMap<>();
    for (JsonNode node : file.path("products")) {
      PackageOffer offer = offer(node);
      if (offer != null) {
        offers.put(key(node), offer);
      }
    }
    return Map.copyOf(offers);
  }

  private static ProductKey key(JsonNode node) {
    return new ProductKey(
        node.path("service_type_code").asString(),
        node.path("resource_type_code").asString(),
        node.path("resource_spec").asString());
  }

  private static @Nullable PackageOffer offer(JsonNode product) {
    JsonNode node = product.path("package");
    JsonNode reuse = node.path("reuse");
    return node.isMissingNode()
        ? null
        : new PackageOffer(
            name(product.path("name"), product.path("resource_spec").asString()),
            node.path("items").valueStream().map(PriceBookJson::item).toList(),
            reuse.isMissingNode()
                ? null
                : new PackageOffer.Reuse(
                    reuse.path("cycle").asInt(), reuse.path("cycle_type").asInt()));
  }

  private static PackageOffer.Item item(JsonNode node) {
    String usageType = node.path("usage_type").asString();
    Bilingual name = name(node.path("name"), usageType);
    return new PackageOffer.Item(
        usageType,
        node.has("type_name") ? name(node.path("type_name"), usageType) : name,
        name,
        Quantity.of(node.path("amount").asString()),
        node.path("measure_id").asInt());
  }

  private static Bilingual name(JsonNode name, String otherwise) {
    String zh = name.path("zh").asString(otherwise);
    return new Bilingual(name.path("en").asString(zh), zh);
  }

  private static UsagePrice usagePrice(JsonNode node) {
    return new UsagePrice(
        node.path("usage_factor").asString(),
        node.path("measure_id").asInt(),
        settlement(node),
        node.path("quotes_only").asBoolean(false),
        tariff(node));
  }

  private static Settlement settlement(JsonNode price) {
    return PercentileTypes.has(price.path("usage_factor").asString())
        ? Settlement.MONTH
        : Settlement.valueOf(price.path("settlement").asString("hour").toUpperCase(Locale.ROOT));
  }

  private static Tariff tariff(JsonNode node) {
    if (node.has("price")) {
      return Tariff.flat(Rating.of(node.path("price").asString()));
    }
    return new Tariff(
        node.path("steps")
            .valueStream()
            .map(
                step ->
                    new Tariff.Step(
                        step.path("above").asInt(), Rating.of(step.path("price").asString())))
            .toList(),
        1);
  }

  /** Returns the prices of a product, and those that are derived from its price for a month. */
  private List<TermPrice> terms(JsonNode node, List<UsagePrice> onDemand) {
    List<TermPrice> terms = new ArrayList<>();
    for (JsonNode term : node) {
      terms.add(new TermPrice(term.path("period_type").asInt(), number(term), tariff(term)));
    }
    terms.stream()
        .filter(term -> term.periodType() == MONTH && term.periodNum() == null)
        .findFirst()
        .ifPresent(month -> derived(month.tariff(), onDemand, terms));
    return terms;
  }

  private void derived(Tariff month, List<UsagePrice> onDemand, List<TermPrice> terms) {
    for (JsonNode term : file.path("terms")) {
      add(
          terms,
          new TermPrice(
              term.path("period_type").asInt(),
              number(term),
              month.times(term.path("times").asInt(1), term.path("divided_by").asInt(1))));
    }
    // Inferred: an hour by period costs as much as an hour pay-per-use.
    onDemand.stream()
        .filter(price -> price.measureId() == HOUR_OF_USE)
        .findFirst()
        .ifPresent(price -> add(terms, new TermPrice(HOUR, null, price.tariff())));
  }

  /** Prices that a product has go before derived ones. */
  private static void add(List<TermPrice> terms, TermPrice term) {
    boolean known =
        terms.stream()
            .anyMatch(
                t ->
                    t.periodType() == term.periodType()
                        && Objects.equals(t.periodNum(), term.periodNum()));
    if (!known) {
      terms.add(term);
    }
  }

  private static @Nullable Integer number(JsonNode term) {
    return term.has("period_num") ? term.path("period_num").asInt() : null;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
