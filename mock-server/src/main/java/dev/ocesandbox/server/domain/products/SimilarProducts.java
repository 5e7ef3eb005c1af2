// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says which part of a product is unknown, and what there is instead. */
final class SimilarProducts {

  private static final int SHOWN = 3;

  private SimilarProducts() {}

  /** Returns the refusal of a product that is not in the price book. */
  static Refusal unknown(PriceBook book, ProductRequest wanted) {
    ProductKey key = wanted.key();
    Map<String, List<String>> types = new TreeMap<>();
    List<String> specs = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    book.products()
        .map(Product::key)
        .forEach(
            known -> {
              types
                  .computeIfAbsent(known.serviceTypeCode(), service -> new ArrayList<>())
                  .add(known.resourceTypeCode());
              boolean sameType =
                  known.serviceTypeCode().equals(key.serviceTypeCode())
                      && known.resourceTypeCode().equals(key.resourceTypeCode());
              if (sameType) {
                specs.add(known.resourceSpec());
              } else if (known.resourceSpec().equalsIgnoreCase(key.resourceSpec())) {
                elsewhere.add(whole(known));
              }
            });
    Map<String, String> cause =
        types.containsKey(key.serviceTypeCode())
            ? specs.isEmpty()
                ? cause("resource_type_code", key, types.get(key.serviceTypeCode()))
                : cause("resource_spec", key, specs)
            : cause("service_type_code", key, types.keySet());
    if (!elsewhere.isEmpty()) {
      cause.put("instead", String.join(", ", elsewhere.stream().sorted().limit(SHOWN).toList()));
    }
    Refusal refusal = ProductsError.UNKNOWN.of(wanted, cause.getOrDefault("instead", ""));
    cause.putAll(refusal.arguments());
    return new Refusal(refusal.rule(), cause);
  }

  private static Map<String, String> cause(String field, ProductKey key, Collection<String> known) {
    String given =
        switch (field) {
          case "service_type_code" -> key.serviceTypeCode();
          case "resource_type_code" -> key.resourceTypeCode();
          default -> key.resourceSpec();
        };
    String owner =
        switch (field) {
          case "service_type_code" -> "";
          case "resource_type_code" -> key.serviceTypeCode();
          default -> key.resourceTypeCode();
        };
    List<String> nearest =
        known.stream().distinct().sorted(Nearest.order(given)).limit(SHOWN).toList();
    Map<String, String> cause = new HashMap<>();
    cause.put("unknown", field);
    cause.put("what", "%s %s%s".formatted(field, given, owner.isEmpty() ? "" : " of " + owner));
    cause.put("what.zh", "%s%s %s".formatted(owner.isEmpty() ? "" : owner + "的", field, given));
    cause.put("instead", String.join(", ", nearest));
    return cause;
  }

  private static String whole(ProductKey key) {
    return "%s / %s / %s"
        .formatted(key.serviceTypeCode(), key.resourceTypeCode(), key.resourceSpec());
  }
}
