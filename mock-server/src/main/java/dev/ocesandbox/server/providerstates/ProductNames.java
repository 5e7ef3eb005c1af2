// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;

/** Finds products by specification, or by service, resource type and specification. */
final class ProductNames {

  private static final int SHOWN = 3;

  private ProductNames() {}

  /**
   * Returns the product that a text names. With all three parts, it need not be in the price book.
   *
   * @throws RefusedState if no product, or more than one, has the specification
   */
  static ProductKey find(World world, String text, String state, String parameter) {
    String[] parts = text.split("/", -1);
    if (parts.length == 3) {
      return new ProductKey(parts[0], parts[1], parts[2]);
    }
    List<ProductKey> found = Products.withSpec(world, text);
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> known =
        found.isEmpty()
            ? Nearest.some(text, Products.specs(world), SHOWN)
            : found.stream().sorted().limit(SHOWN).map(ProductNames::text).toList();
    throw RefusedState.value(
        state,
        parameter,
        (found.isEmpty()
                ? new Bilingual(
                    "{shown} is not in the price book; {known}", "价格表中没有{shown}；{known}")
                : new Bilingual("{shown} names several products: {known}", "{shown}对应多个产品：{known}"))
            .with(
                Map.of(
                    "shown", StateText.shown(text),
                    "known", (found.isEmpty() ? "the nearest are " : "") + String.join(", ", known),
                    "known.zh", (found.isEmpty() ? "最接近的是" : "") + String.join("、", known))));
  }

  private static String text(ProductKey key) {
    return String.join("/", key.serviceTypeCode(), key.resourceTypeCode(), key.resourceSpec());
  }
}
