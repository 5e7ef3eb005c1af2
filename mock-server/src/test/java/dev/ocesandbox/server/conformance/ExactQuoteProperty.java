// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Quotes of usage against exact arithmetic: one multiplication, one division, one cut. */
class ExactQuoteProperty {

  /** Units of a price by the hour, with how many of them make an hour: hour, minute, second. */
  private static final int[][] UNITS = {{4, 1}, {5, 60}, {6, 3600}};

  private final Shop acme = Shop.emptyAcme();
  private final Quotes quotes = new Quotes(acme);

  /** A line with its exact list price as dividend and divisor. */
  private record Line(ObjectNode asked, BigDecimal dividend, int divisor) {

    BigDecimal cut(BigDecimal ratio, int decimals) {
      return dividend
          .multiply(ratio)
          .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.DOWN);
    }
  }

  /** A product of any price, with a size or without. */
  private static ObjectNode product(int i, boolean sized, BigDecimal price) {
    ObjectNode product =
        TestServer.json()
            .put("service_type_code", "hws.service.type.ebs")
            .put("resource_type_code", "hws.resource.type.volume")
            .put("resource_spec", "any." + i);
    if (sized) {
      product.put("size_measure_id", 17);
    }
    product
        .putArray("on_demand")
        .addObject()
        .put("usage_factor", "Duration")
        .put("measure_id", 4)
        .put("price", price.toPlainString());
    return product;
  }

  private List<Line> lines(Random random) {
    ObjectNode book = TestServer.json().put("format", 1);
    book.putArray("regions").add("cn-north-4");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean sized = random.nextBoolean();
      BigDecimal price = BigDecimal.valueOf(random.nextLong(10_000_000_000L), random.nextInt(11));
      price = price.min(new BigDecimal("999"));
      book.withArray("products").add(product(i, sized, price));
      lines.add(line(random, i, sized, price));
    }
    acme.world().control("PUT", "/price-book", book);
    return lines;
  }

  private static Line line(Random random, int i, boolean sized, BigDecimal price) {
    int[] unit = UNITS[random.nextInt(UNITS.length)];
    int size = 1 + random.nextInt(500);
    int quantity = 1 + random.nextInt(20);
    BigDecimal usage = BigDecimal.valueOf(random.nextLong(10_000_000L), 3 + random.nextInt(7));
    ObjectNode asked =
        Quotes.used(
            Quotes.line("line " + i, "ebs", "volume", "any." + i).put("subscription_num", quantity),
            "duration",
            usage.toPlainString(),
            unit[0]);
    asked.put("resource_size", size).put("size_measure_id", 17);
    BigDecimal units = BigDecimal.valueOf((long) (sized ? size : 1) * quantity);
    return new Line(asked, price.multiply(units).multiply(usage), unit[1]);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void every_amount_is_the_exact_one_cut_once(long seed) {
    Random random = new Random(seed);
    String ratio = "0.%04d".formatted(1 + random.nextInt(9_999));
    acme.world().discount("acme", "commercial", ratio);
    for (int i = 0; i < 20; i++) {
      List<Line> lines = lines(random);
      int precision = random.nextInt(2);
      ObjectNode body = Quotes.request(lines.stream().map(Line::asked).toArray(ObjectNode[]::new));

      JsonNode quote = quotes.answered(Quotes.USAGE, body.put("inquiry_precision", precision));

      holds(quote, lines, new BigDecimal(ratio), precision == 1 ? 10 : 6);
    }
  }

  private void holds(JsonNode quote, List<Line> lines, BigDecimal ratio, int decimals) {
    BigDecimal official = BigDecimal.ZERO;
    BigDecimal amount = BigDecimal.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      BigDecimal list = lines.get(i).cut(BigDecimal.ONE, decimals);
      BigDecimal reduced = lines.get(i).cut(ratio, decimals);
      amounts(quote.path("product_rating_results").path(i), list, reduced);
      official = official.add(list);
      amount = amount.add(reduced);
    }
    amounts(quote, official, amount);
  }

  private static void amounts(JsonNode node, BigDecimal official, BigDecimal amount) {
    assertThat(node.path("official_website_amount").decimalValue()).isEqualByComparingTo(official);
    assertThat(node.path("amount").decimalValue()).isEqualByComparingTo(amount);
    assertThat(node.path("discount_amount").decimalValue())
        .isEqualByComparingTo(official.subtract(amount));
  }
}
