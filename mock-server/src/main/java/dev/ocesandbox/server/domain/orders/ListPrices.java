// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list prices of a purchase: those that it gives, or those of the price book. */
final class ListPrices {

  private ListPrices() {}

  /** Returns the price of each line; refused if a line without a price is not in the price book. */
  static Change<List<Money>> of(World world, Purchase purchase) {
    Change<List<Money>> prices = Change.of(world, new ArrayList<>());
    for (int i = 0; i < purchase.lines().size(); i++) {
      int place = i;
      prices =
          prices.then(
              (same, done) ->
                  price(same, purchase.lines().get(place), place)
                      .map(
                          price -> {
                            done.add(price);
                            return done;
                          }));
    }
    return prices;
  }

  private static Change<Money> price(World world, PurchaseLine line, int place) {
    if (line.price() != null) {
      return Change.of(world, line.price());
    }
    Integer periods = line.term().periodNum();
    return Prices.ofTerm(
            world, line.wanted(), line.term().periodType(), periods == null ? 1 : periods)
        .fold(
            (same, price) -> Change.of(same.applied("orders.place.priced-by-book"), price),
            refusal -> Change.refused(unpriced(refusal, place)));
  }

  /** Says what a quote would be refused for, and keeps its rule for explain. */
  private static Refusal unpriced(Refusal refusal, int place) {
    Rule rule = Contracts.load().rules().find(refusal.rule());
    Bilingual cause =
        (rule.hint() == null ? rule.statement() : rule.hint()).with(refusal.arguments());
    Map<String, String> arguments = new HashMap<>(refusal.arguments());
    arguments.put("because", refusal.rule());
    arguments.put("field", "lines[" + place + "]." + field(refusal));
    arguments.put("reason", cause.en());
    arguments.put("reason.zh", cause.zh());
    return OrdersError.CONTROL_LINE_PRICED.refusal(arguments);
  }

  /** Returns the field of the line that the rule is about. */
  private static String field(Refusal refusal) {
    return switch (refusal.rule()) {
      case "quotes.product-in-region" -> "region_code";
      case "quotes.product-charge-mode", "quotes.product-term" -> "period_type";
      case "quotes.size-given" -> "resource_size";
      case "quotes.size-measure-fits" -> "size_measure_id";
      case "quotes.amount-limit" -> "quantity";
      default -> refusal.arguments().getOrDefault("unknown", "resource_spec");
    };
  }
}
