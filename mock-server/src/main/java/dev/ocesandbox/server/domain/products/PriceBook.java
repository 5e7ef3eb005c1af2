// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.PriceBooks;
import dev.ocesandbox.server.collections.SharedMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The products and list prices of a world: its own, then those that ship with the sandbox.
 *
 * @param name name of its own products; empty if there are none
 * @param only whether only its own products are sold
 * @param own its own products
 */
public record PriceBook(String name, boolean only, SharedMap<ProductKey, Product> own) {

  /** The products that ship with the sandbox. */
  public static final PriceBook STANDARD = new PriceBook("", false, SharedMap.empty());

  /** Read on first use, so that the start does not wait for it. */
  private static final class Standard {
    private static final Map<ProductKey, Product> PRODUCTS =
        PriceBookJson.read(PriceBooks.standard()).own();
  }

  /** Scenarios need packages at every start, which must not wait for all prices. */
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

  /** Returns this book with the products of another one that it does not have. */
  public PriceBook over(PriceBook below) {
    return only || below.own.isEmpty()
        ? this
        : new PriceBook(name, below.only, below.own.plusAll(own));
  }

  Optional<Product> find(ProductKey key) {
    Product product = own.isEmpty() ? null : own.get(key);
    return product != null || only
        ? Optional.ofNullable(product)
        : Optional.ofNullable(Standard.PRODUCTS.get(key));
  }

  /** Returns the contents of a package; empty for other products. */
  Optional<PackageOffer> offer(ProductKey key) {
    Product product = own.isEmpty() ? null : own.get(key);
    return product != null || only
        ? Optional.ofNullable(product).map(Product::offer)
        : Optional.ofNullable(StandardPackages.OFFERS.get(key));
  }

  /** Returns all products, in no order. */
  Stream<Product> products() {
    return only
        ? own.values().stream()
        : Stream.concat(
            own.values().stream(),
            Standard.PRODUCTS.values().stream().filter(p -> !own.containsKey(p.key())));
  }

  /**
   * The title of a world's own products.
   *
   * @param name name
   * @param only whether only these are sold
   */
  record Title(String name, boolean only) {}
}
