// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.world.Slot;
import java.util.List;

/** The prices of a world. Only its own products are kept, not those that ship with the sandbox. */
record ProductsState(PriceBook book) {

  private static final Slot.Section<ProductsState, Product> PRODUCTS =
      new Slot.Section<>(
          "products",
          Product.class,
          state -> Slot.byKey(state.book().own()),
          (state, product) -> new ProductsState(state.book().with(product)));

  static final Slot<ProductsState> SLOT =
      new Slot<>(
          "products",
          new ProductsState(PriceBook.STANDARD),
          List.of(
              new Slot.Section<ProductsState, PriceBook.Title>(
                      "price_books",
                      PriceBook.Title.class,
                      ProductsState::titles,
                      (state, title) -> new ProductsState(state.book().titled(title)))
                  .checkedBy(() -> ProductsCheck.TITLES),
              PRODUCTS
                  .upgradedBy(PriceBookJson::withTypeNames)
                  .upgradedBy(PriceBookJson::withDivisors)
                  .upgradedBy(PriceBookJson::withSettlement)
                  .checkedBy(() -> ProductsCheck.PRODUCTS)));

  private List<PriceBook.Title> titles() {
    return book.name().isEmpty()
        ? List.of()
        : List.of(new PriceBook.Title(book.name(), book.only()));
  }
}
