// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.PriceBooks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that one list of the catalogue names is known to the others, and is priced or refused. */
class WholeCatalogueConformance {

  private static final String SPECS = "/v2/products/resource-specs-query";
  private static final int SIZE = 3;
  private static final int LINES = 100;

  private final Shop acme = Shop.emptyAcme();
  private final Quotes quotes = new Quotes(acme);
  private final List<JsonNode> products =
      PriceBooks.standard().path("products").valueStream().toList();

  private static ObjectNode line(int number, JsonNode product) {
    ObjectNode line =
        TestServer.json()
            .put("id", String.valueOf(number))
            .put("cloud_service_type", product.path("service_type_code").asString())
            .put("resource_type", product.path("resource_type_code").asString())
            .put("resource_spec", product.path("resource_spec").asString())
            .put("region", "cn-north-4")
            .put("subscription_num", 1);
    return product.has("size_measure_id")
        ? line.put("resource_size", SIZE)
            .put("size_measure_id", product.path("size_measure_id").asInt())
        : line;
  }

  /** The price of a line, worked out from the price book. */
  private static BigDecimal expected(JsonNode product, JsonNode price) {
    boolean percentile = price.path("usage_factor").asString("").contains("95");
    int size = product.has("size_measure_id") && !percentile ? SIZE : 1;
    if (price.has("price")) {
      return new BigDecimal(price.path("price").asString()).multiply(BigDecimal.valueOf(size));
    }
    List<JsonNode> steps = price.path("steps").valueStream().toList();
    return Stream.iterate(0, unit -> unit < size, unit -> unit + 1)
        .map(
            unit ->
                steps.stream()
                    .filter(step -> step.path("above").asInt() <= unit)
                    .reduce((lower, higher) -> higher)
                    .orElseThrow())
        .map(step -> new BigDecimal(step.path("price").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void every_price_by_use_is_quoted_also_those_of_nothing() {
    List<ObjectNode> lines = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    for (JsonNode product : products) {
      for (JsonNode price : product.path("on_demand")) {
        lines.add(
            Quotes.used(
                line(lines.size(), product),
                price.path("usage_factor").asString(),
                1,
                price.path("measure_id").asInt()));
        amounts.add(expected(product, price));
      }
    }

    // rules products.usage-types.not-all-on-demand, quotes.line-price
    for (int from = 0; from < lines.size(); from += LINES) {
      int to = Math.min(lines.size(), from + LINES);
      ObjectNode request =
          Quotes.request(lines.subList(from, to).toArray(ObjectNode[]::new))
              .put("inquiry_precision", 1);
      JsonNode results = quotes.answered(Quotes.USAGE, request).path("product_rating_results");
      assertThat(results)
          .extracting(result -> result.path("official_website_amount").decimalValue())
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(amounts.subList(from, to));
    }
    assertThat(amounts).anySatisfy(amount -> assertThat(amount).isZero());
  }

  @Test
  void every_price_of_a_month_is_quoted() {
    List<JsonNode> monthly =
        products.stream()
            .filter(product -> product.at("/period/0/period_type").asInt() == 2)
            .toList();

    for (int from = 0; from < monthly.size(); from += LINES) {
      List<JsonNode> some = monthly.subList(from, Math.min(monthly.size(), from + LINES));
      ObjectNode[] lines =
          some.stream()
              .map(product -> Quotes.months(line(monthly.indexOf(product), product), 1))
              .toArray(ObjectNode[]::new);
      assertThat(
              quotes
                  .terms(lines)
                  .at("/official_website_rating_result/product_rating_results")
                  .valueStream()
                  .map(result -> result.path("official_website_amount").decimalValue()))
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(
              some.stream()
                  .map(p -> expected(p, p.at("/period/0")).setScale(2, RoundingMode.HALF_UP))
                  .toList());
    }
  }

  @Test
  void a_usage_type_that_nothing_is_charged_by_is_listed_and_refused() {
    List<JsonNode> unsold =
        Json.resource(Catalogue.class, "catalogue/usage-types.json")
            .path("usage_types")
            .valueStream()
            .filter(usage -> usage.has("on_demand"))
            .toList();

    assertThat(
            listed("/v2/products/usage-types?limit=100", "usage_types")
                .map(WholeCatalogueConformance::usage))
        .containsAll(unsold.stream().map(WholeCatalogueConformance::usage).toList())
        .contains("hws.resource.type.natgateway duration_hour", "hws.resource.type.hss number");
    for (JsonNode usage : unsold) {
      ObjectNode line =
          Quotes.used(line(1, soldOnDemand(usage)), usage.path("code").asString(), 1, 4)
              .put("resource_type", usage.path("resource_type_code").asString());
      TestServer.Answer answer = quotes.ask(Quotes.USAGE, Quotes.request(line));
      assertThat(answer.status()).as("%s: %s", usage, answer.body()).isEqualTo(400);
      assertThat(answer.body().path("error_code").asString()).isIn("CBC.99006074", "CBC.99006006");
    }
  }

  private static String usage(JsonNode row) {
    return row.path("resource_type_code").asString() + " " + row.path("code").asString();
  }

  /** A product of the type that has the usage type; of another type if none is sold so. */
  private JsonNode soldOnDemand(JsonNode usage) {
    return products.stream()
        .filter(product -> product.has("on_demand"))
        .filter(
            product -> product.path("resource_type_code").equals(usage.path("resource_type_code")))
        .findFirst()
        .orElse(products.get(0));
  }

  private Stream<JsonNode> listed(String path, String field) {
    List<JsonNode> rows = new ArrayList<>();
    int total;
    do {
      JsonNode page = acme.get(path + "&offset=" + rows.size()).body();
      total = page.path("total_count").asInt();
      page.path(field).forEach(rows::add);
    } while (rows.size() < total);
    return rows.stream();
  }

  @Test
  void every_service_leads_to_its_types_and_every_type_to_its_specifications() {
    List<String> found = new ArrayList<>();
    for (JsonNode service :
        listed("/v2/products/service-types?limit=1000", "service_types").toList()) {
      String code = service.path("service_type_code").asString();
      listed("/v2/products/service-resources?limit=100&service_type_code=" + code, "infos")
          .map(info -> info.at("/basic_info/resource_type_code").asString())
          .forEach(
              type -> List.of("1", "3").forEach(mode -> found.addAll(specs(code, type, mode))));
    }

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            products.stream()
                .flatMap(
                    product ->
                        Stream.of("period", "on_demand")
                            .filter(product::has)
                            .map(mode -> product.path("resource_spec").asString() + " " + mode))
                .toList());
  }

  private List<String> specs(String service, String type, String mode) {
    List<String> specs = new ArrayList<>();
    ObjectNode query =
        TestServer.json()
            .put("cloud_service_type", service)
            .put("resource_type", type)
            .put("region_code", "cn-north-4")
            .put("charge_mode", mode)
            .put("limit", LINES);
    JsonNode page;
    do {
      page = acme.world().post("acme", SPECS, query).body();
      page.path("cloud_service_basics")
          .forEach(
              row ->
                  specs.add(
                      row.path("resource_spec").asString()
                          + (mode.equals("1") ? " period" : " on_demand")));
      query.put("marker", page.at("/page_info/next_marker").asString(""));
    } while (!page.at("/page_info/next_marker").isNull());
    return specs;
  }
}
