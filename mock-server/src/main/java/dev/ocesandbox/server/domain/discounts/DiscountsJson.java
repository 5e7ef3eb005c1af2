// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes commercial discounts as JSON.
 *
 * @param language language of names
 */
record DiscountsJson(Language language) {

  private static final Bilingual SITE_NAME = new Bilingual("Huawei Cloud (China)", "华为云中国站");

  ObjectNode page(BusinessDiscounts all, Page<BusinessDiscounts.Item> page) {
    ObjectNode body = Json.object().put("total_count", page.total());
    String agreement = all.discounts().isEmpty() ? null : all.discounts().get(0).id();
    body.put("commerce_id", agreement)
        .put("commerce_code", agreement == null ? null : code(agreement))
        .put("effective_time", wire(all.effectiveAt().orElse(null)))
        .put("expire_time", wire(all.expiresAt().orElse(null)))
        .putArray("product_quoting_items");
    ArrayNode items = body.putArray("category_quoting_items");
    page.rows().forEach(item -> items.add(item(item)));
    body.putArray("category_quoting_item_steps");
    ArrayNode sites = body.putArray("sites");
    if (agreement != null) {
      sites.add(site());
    }
    return body;
  }

  /** Inferred: the number is short and readable; the first digits of the id make it one. */
  private static String code(String id) {
    return "BC" + id.substring(0, 12).toUpperCase(Locale.ROOT);
  }

  private ObjectNode item(BusinessDiscounts.Item item) {
    Discount discount = item.discount();
    Ratio ratio = discount.ratio();
    return Json.object()
        .put("item_id", item.id())
        .put("cloud_service_type", item.serviceTypeCode())
        .put("cloud_service_type_name", language.of(Products.serviceName(item.serviceTypeCode())))
        .putNull("commercial_resource_type")
        .putNull("resource_type_code")
        .putNull("resource_type_name")
        .putNull("sku_family_code")
        .putNull("sku_family_name")
        .put("site_code", BusinessDiscounts.SITE)
        .putNull("region_code")
        .putNull("region_name")
        .putNull("az_code")
        .putNull("az_name")
        .putNull("step_no")
        .put("charging_mode", item.chargingMode())
        .put("discount_ratio", ratio == null ? null : ratio.value())
        .put("effective_time", wire(discount.effectiveAt()))
        .put("expire_time", wire(discount.expiresAt()));
  }

  private ObjectNode site() {
    ObjectNode site =
        Json.object()
            .put("site_code", BusinessDiscounts.SITE)
            .put("site_name", language.of(SITE_NAME));
    ArrayNode regions = site.putArray("regions");
    for (String code : Products.allRegions()) {
      regions
          .addObject()
          .put("region_code", code)
          .put("region_name", language.of(Products.regionName(code)));
    }
    return site;
  }

  private static @Nullable String wire(@Nullable Instant instant) {
    return instant == null ? null : BusinessTime.wire(instant);
  }
}
