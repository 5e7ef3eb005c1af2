// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** First payment and instalments together are the price, to the cent. */
class InstallmentQuoteProperty {

  private final Shop acme = Shop.emptyAcme();
  private final Quotes quotes = new Quotes(acme);

  /** A quote of racks that are all bought for the same time and paid in the same way. */
  private record Case(List<ObjectNode> lines, int years, boolean half) {

    static Case of(Random random) {
      int years = 1 + random.nextInt(5);
      boolean half = random.nextBoolean();
      List<ObjectNode> lines =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(
                  i ->
                      Quotes.term(
                              Quotes.line("line " + i, "ies", "ies.rack", "rack." + i), 3, years)
                          .put("fee_installment_mode", half ? "HALF_PAY" : "ZERO_PAY")
                          .put("subscription_num", 1 + random.nextInt(9)))
              .toList();
      return new Case(lines, years, half);
    }

    int instalments() {
      return half ? 12 * years : years;
    }
  }

  private void racksOfAnyPrice(Random random) {
    ObjectNode book = TestServer.json().put("format", 1);
    book.putArray("regions").add("cn-north-4");
    for (int i = 0; i < 4; i++) {
      ObjectNode product =
          book.withArray("products")
              .addObject()
              .put("service_type_code", "hws.service.type.ies")
              .put("resource_type_code", "hws.resource.type.ies.rack")
              .put("resource_spec", "rack." + i)
              .put("installments", true);
      product
          .putArray("period")
          .addObject()
          .put("period_type", 3)
          .put("price", BigDecimal.valueOf(random.nextLong(5_000_000_000L), 4).toPlainString());
    }
    acme.world().control("PUT", "/price-book", book);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void no_cent_is_lost_and_no_instalment_exceeds_its_share(long seed) {
    Random random = new Random(seed);
    acme.world().control("POST", "/accounts/acme/discounts", RandomCart.discount(random));
    acme.world().discount("acme", "commercial", "0.8765");
    for (int i = 0; i < 20; i++) {
      racksOfAnyPrice(random);
      Case wanted = Case.of(random);
      JsonNode quote = quotes.terms(wanted.lines().toArray(ObjectNode[]::new));

      JsonNode official = quote.path("official_website_rating_result");
      holds(official, wanted, "official_website_amount", "installment_official_website_amount");
      assertThat(quote.path("optional_discount_rating_results")).isNotEmpty();
      for (JsonNode offer : quote.path("optional_discount_rating_results")) {
        holds(offer, wanted, "official_website_amount", "installment_official_website_amount");
        holds(offer, wanted, "amount", "installment_amount");
        discountIsTheDifference(offer);
        offer.path("product_rating_results").forEach(this::discountIsTheDifference);
      }
    }
  }

  private void holds(JsonNode result, Case wanted, String price, String instalment) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : result.path("product_rating_results")) {
      firstPaymentIsTheRest(line, wanted, price, instalment);
      sum = sum.add(new BigDecimal(line.path(instalment).asString()));
    }
    assertThat(result.path(instalment).isString()).isTrue();
    assertThat(new BigDecimal(result.path(instalment).asString())).isEqualByComparingTo(sum);
    assertThat(result.path("installment_period_type").asInt()).isEqualTo(wanted.half() ? 2 : 3);
  }

  /** The first payment is about half, or nothing; at most a cent more for each instalment. */
  private void firstPaymentIsTheRest(JsonNode line, Case wanted, String price, String instalment) {
    BigDecimal whole = line.path(price).decimalValue();
    BigDecimal each = new BigDecimal(line.path(instalment).asString());
    BigDecimal first = whole.subtract(each.multiply(BigDecimal.valueOf(wanted.instalments())));
    BigDecimal share = wanted.half() ? whole.divide(BigDecimal.valueOf(2)) : BigDecimal.ZERO;

    assertThat(each.scale()).isLessThanOrEqualTo(2);
    assertThat(first.subtract(share))
        .isGreaterThanOrEqualTo(BigDecimal.ZERO)
        .isLessThan(BigDecimal.valueOf(wanted.instalments(), 2));
  }

  private void discountIsTheDifference(JsonNode node) {
    assertThat(new BigDecimal(node.path("installment_official_discount_amount").asString()))
        .isEqualByComparingTo(
            new BigDecimal(node.path("installment_official_website_amount").asString())
                .subtract(new BigDecimal(node.path("installment_amount").asString())));
  }
}
