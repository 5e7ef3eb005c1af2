// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a quote.
 *
 * @param <T> how much of it: some use, or a term
 * @param id names the line within its request
 * @param wanted what is asked for
 * @param extent how much of it
 */
record Line<T>(String id, Requested wanted, T extent) {

  /**
   * A line with its list price.
   *
   * @param <P> the kind of price
   * @param id of the line
   * @param productId of the product that was found
   * @param serviceTypeCode for which discounts may be meant
   * @param official list price of the whole line
   */
  record Priced<P>(String id, String productId, String serviceTypeCode, P official) {}

  /** Says what a line costs. */
  interface Pricing<T, P> {
    Change<P> of(World world, Requested wanted, T extent);
  }

  /** Prices every line; the first one that has no price refuses them all. */
  static <T, P> Change<List<Priced<P>>> priced(
      World world, List<Line<T>> lines, ChargeMode mode, Pricing<T, P> pricing) {
    Optional<Refusal> twice = twice(lines);
    if (twice.isPresent()) {
      return Change.refused(twice.get());
    }
    Change<List<Priced<P>>> all = Change.of(world, new ArrayList<>());
    for (Line<T> line : lines) {
      all =
          all.then(
              (same, done) ->
                  pricing
                      .of(same, line.wanted(), line.extent())
                      .map(
                          price -> {
                            done.add(line.at(price, mode));
                            return done;
                          }));
    }
    return all;
  }

  private <P> Priced<P> at(P price, ChargeMode mode) {
    return new Priced<>(
        id,
        Products.productId(wanted.key(), wanted.regionCode(), mode),
        wanted.key().serviceTypeCode(),
        price);
  }

  private static <T> Optional<Refusal> twice(List<Line<T>> lines) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!ids.add(lines.get(i).id())) {
        return Optional.of(
            new Refusal(
                "quotes.lines-unique", Map.of("line", String.valueOf(i), "id", lines.get(i).id())));
      }
    }
    return Optional.empty();
  }
}
