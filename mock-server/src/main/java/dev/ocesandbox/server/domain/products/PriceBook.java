// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.PriceBooks;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * What is sold in a world, at which list prices: the products of its own before those that ship
 * with the sandbox.
 *
 * @param name what the products of its own are called together; empty when there are none
 * @param only whether nothing is sold besides its own
 * @param own its own products
 */
public record PriceBook(String name, boolean only, HashPMap<ProductKey, Product> own) {

  /** Just what ships with the sandbox. */
  public static final PriceBook STANDARD = new PriceBook("", false, HashTreePMap.empty());

  /** Read when the first price is asked for, so that starting does not wait for it. */
  private static final class Standard {
    private static final Map<ProductKey, Product> PRODUCTS =
        PriceBookJson.read(PriceBooks.standard()).own();
  }

  /** Scenarios ask for packages at each start, which shall not wait for all the prices. */
  private static final class StandardPackages {
    private static final Map<ProductKey, PackageOffer> OFFERS =
        PriceBookJson.offers(PriceBooks.standard());
  }

  PriceBook with(Product product) {
    return new PriceBook(name, only, own.plus(product.key(), product));
  }

  PriceBook titled(Title title) {
    return new PriceBook(title.name(), title.only(), own);
  }

  /** Returns this book on top of another: where both sell something, this one's price counts. */
  public PriceBook over(PriceBook below) {
    return only || below.own.isEmpty()
        ? this
        : new PriceBook(name, below.only, below.own.plusAll(own));
  }

  Optional<Product> find(ProductKey key) {
    Product product = own.get(key);
    return product != null || only
        ? Optional.ofNullable(product)
        : Optional.ofNullable(Standard.PRODUCTS.get(key));
  }

  /** Returns what is in a package; empty for a product that is none. */
  Optional<PackageOffer> offer(ProductKey key) {
    Product product = own.get(key);
    return product != null || only
        ? Optional.ofNullable(product).map(Product::offer)
        : Optional.ofNullable(StandardPackages.OFFERS.get(key));
  }

  /** Returns everything that is sold, in no order. */
  Stream<Product> products() {
    return only
        ? own.values().stream()
        : Stream.concat(
            own.values().stream(),
            Standard.PRODUCTS.values().stream().filter(p -> !own.containsKey(p.key())));
  }

  /**
   * What a book of a world's own is headed with.
   *
   * @param name what it is called
   * @param only whether nothing else is sold
   */
  record Title(String name, boolean only) {}
}
