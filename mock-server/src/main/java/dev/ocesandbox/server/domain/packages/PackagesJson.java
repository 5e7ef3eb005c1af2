// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.products.PriceBookJson;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes packages, items and deductions as JSON. Amounts are text in lists and numbers in the query
 * of items (com.huaweicloud.sdk.bss.v2.model.FreeResourceV3, FreeResourceDetail).
 */
final class PackagesJson {

  /** The rule about the language of names in records. */
  static final String IN_CHINESE = "packages.records.names-in-chinese";

  private static final KeptRows<Deduction, Of> RECORDS = KeptRows.by(PackagesJson::record);

  private static final int RESETTABLE = 1;
  private static final int NOT_RESETTABLE = 2;

  private final Language language;

  /**
   * What a record of a deduction shows of its package.
   *
   * @param names language of names
   * @param usage usage type of the item; empty if there is no such item
   */
  private record Of(Language names, Resource.Product product, Bilingual name, String usage) {

    static Of of(ResourcePackage pack, Deduction deduction, Language names) {
      String usage = pack.item(deduction.itemId()).map(item -> item.offer().usageType()).orElse("");
      return new Of(names, pack.product(), pack.name(), usage);
    }
  }

  PackagesJson(Language language) {
    this.language = language;
  }

  /** Adds the names of items, which saved packages of version 1 do not have. */
  static ObjectNode withTypeNames(ObjectNode saved) {
    saved.path("items").forEach(item -> PriceBookJson.withTypeName(item.path("offer")));
    return saved;
  }

  /** An item with its package. */
  record Shown(ResourcePackage of, PackageItem item) {}

  ObjectNode list(World world, Page<CurrentPackage> page) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("free_resource_packages");
    page.rows().forEach(one -> rows.add(row(world, one)));
    return body.put("total_count", page.total());
  }

  private ObjectNode row(World world, CurrentPackage current) {
    ResourcePackage one = current.pack();
    PackageProject project = PackageProject.of(world, one);
    String service = one.product().key().serviceTypeCode();
    ObjectNode row =
        Json.object()
            .put("order_instance_id", one.id())
            .put("order_id", one.orderId())
            .put("product_id", one.product().id())
            .put("product_name", language.of(one.name()))
            .put("enterprise_project_id", project.shown())
            .put("enterprise_project_scope", project.scope())
            .put("effective_time", BusinessTime.wire(one.effectiveAt()))
            .put("expire_time", BusinessTime.wire(current.expiresAt()))
            .put("status", current.shownStatus(world))
            .put("service_type_code", service)
            .put("service_type_name", language.of(Products.serviceName(service)))
            .put("region_code", one.product().regionCode())
            .put("source_type", 0)
            .put("bundle_type", one.items().size() > 1 ? "BUNDLE_PKG" : "ATOMIC_PKG")
            .put("quota_reuse_mode", one.reuse() == null ? NOT_RESETTABLE : RESETTABLE);
    ArrayNode items = row.putArray("free_resources");
    for (PackageItem item : one.items()) {
      items
          .addObject()
          .put("free_resource_id", item.id())
          .put("usage_type_name", language.of(item.offer().name()))
          .put("amount", item.left().toString())
          .put("original_amount", item.offer().amount().toString())
          .put("measure_id", item.offer().measureId());
    }
    return row;
  }

  ObjectNode items(List<Shown> shown) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("free_resources");
    shown.forEach(one -> rows.add(item(one)));
    return body;
  }

  private ObjectNode item(Shown shown) {
    PackageItem item = shown.item();
    ObjectNode row =
        Json.object()
            .put("free_resource_id", item.id())
            .put("free_resource_type_name", language.of(item.offer().typeName()));
    Reuse reuse = shown.of().reuse();
    if (reuse == null) {
      row.putNull("quota_reuse_cycle").putNull("quota_reuse_cycle_type");
    } else {
      row.put("quota_reuse_cycle", reuse.cycle()).put("quota_reuse_cycle_type", reuse.cycleType());
    }
    return row.put("usage_type_name", language.of(item.offer().name()))
        .put("start_time", BusinessTime.wire(shown.of().window().begin()))
        .put("end_time", BusinessTime.wire(shown.of().window().end()))
        .put("amount", item.left().value())
        .put("original_amount", item.offer().amount().value())
        .put("measure_id", item.offer().measureId());
  }

  /**
   * Inferred: names are Chinese, because neither page nor SDK has a language here; a world can have
   * them in the language of the request.
   */
  ObjectNode records(World world, Page<Deduction> page) {
    PackagesState state = world.get(PackagesState.SLOT);
    Language names = world.reads(IN_CHINESE, "by-language") ? language : Language.ZH;
    ObjectNode body = Json.object();
    RECORDS.addTo(
        body.putArray("free_resource_records"),
        page.rows(),
        row -> Of.of(state.behind(row), row, names));
    return body.put("total_count", page.total());
  }

  private static ObjectNode record(Deduction deduction, Of of) {
    Language names = of.names();
    String type = of.product().key().resourceTypeCode();
    return Json.object()
        .put("deduct_time", BusinessTime.wire(deduction.at()))
        .put("free_resource_id", deduction.itemId())
        .put("resource_id", deduction.resourceId())
        .put("resource_type_code", type)
        .put("resource_type_name", names.of(Products.resourceName(type)))
        .put("resource_tag", "")
        .put("product_id", of.product().id())
        .put("product_name", names.of(of.name()))
        .put("usage_type_code", of.usage())
        .put("available_amount", deduction.available().toString())
        .put("remaining_amount", deduction.remaining().toString())
        .put("used_amount", deduction.used().toString())
        .put("measure_id", deduction.measureId())
        .put("effective_time", BusinessTime.wire(deduction.begin()))
        .put("expire_time", BusinessTime.wire(deduction.end()));
  }
}
