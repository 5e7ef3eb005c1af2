// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a quote.
 *
 * @param <T> usage or a term
 * @param id id of the line in the request
 * @param wanted product
 * @param extent usage or term
 */
record QuoteLine<T>(String id, ProductRequest wanted, T extent) {

  /**
   * A line with its list price.
   *
   * @param <P> type of the price
   * @param id id of the line
   * @param productId id of the product
   * @param serviceTypeCode cloud service
   * @param official list price of the whole line
   */
  record PricedLine<P>(String id, String productId, String serviceTypeCode, P official) {}

  /** Calculates the price of a line. */
  interface Pricing<T, P> {
    Change<P> of(World world, ProductRequest wanted, T extent);
  }

  /** Returns the lines with their prices; refused by the first line that has none. */
  static <T, P> Change<List<PricedLine<P>>> priced(
      World world, List<QuoteLine<T>> lines, ChargeMode mode, Pricing<T, P> pricing) {
    Optional<Refusal> twice = twice(lines);
    if (twice.isPresent()) {
      return Change.refused(twice.get());
    }
    World noted = world;
    Map<Asked, Known<P>> known = new HashMap<>();
    List<PricedLine<P>> priced = new ArrayList<>(lines.size());
    for (QuoteLine<T> line : lines) {
      Asked asked = new Asked(line.wanted(), line.extent());
      Known<P> found = known.get(asked);
      if (found == null) {
        Change<P> price = pricing.of(noted, line.wanted(), line.extent());
        if (!(price instanceof Change.Accepted<P> accepted)) {
          return price.map(unpriced -> priced);
        }
        noted = accepted.world();
        found = line.known(accepted.value(), mode);
        known.put(asked, found);
      }
      priced.add(line.at(found));
    }
    return Change.of(noted, priced);
  }

  /** All that a price depends on besides the world: lines that ask for the same cost the same. */
  private record Asked(ProductRequest wanted, Object extent) {}

  /** The price of lines that ask for the same. */
  private record Known<P>(P price, String productId) {}

  private <P> Known<P> known(P price, ChargeMode mode) {
    return new Known<>(price, Products.productId(wanted.key(), wanted.regionCode(), mode));
  }

  private <P> PricedLine<P> at(Known<P> known) {
    return new PricedLine<>(id, known.productId(), wanted.key().serviceTypeCode(), known.price());
  }

  private static <T> Optional<Refusal> twice(List<QuoteLine<T>> lines) {
    Set<String> ids = new HashSet<>(2 * lines.size());
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
