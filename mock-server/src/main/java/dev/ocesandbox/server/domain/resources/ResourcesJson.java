// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.domain.features.FeaturesJson;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.iam.Project;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes resources as ListPayPerUseCustomerResources shows them. */
final class ResourcesJson {

  private static final KeptRows<Resource, Shown> ROWS = KeptRows.by(ResourcesJson::row);

  /**
   * What a row shows besides its resource.
   *
   * @param language language of names
   * @param ownParent whether a main resource is its own parent
   * @param spec name of the specification
   * @param sizeMeasure unit of sizes; null for products without sizes
   * @param project enterprise project; null for none
   */
  private record Shown(
      Language language,
      boolean ownParent,
      String spec,
      @Nullable Integer sizeMeasure,
      @Nullable EnterpriseProject project) {

    static Shown of(World world, Resource resource, SpecNames names, boolean ownParent) {
      return new Shown(
          names.language,
          ownParent,
          names.of(resource.product().key()),
          measure(world, resource.product()),
          Features.project(world, resource.customerId(), resource.projectId()));
    }

    private static @Nullable Integer measure(World world, Resource.Product product) {
      ProductRequest.@Nullable Size size = product.size();
      if (size == null || size.measureId() != null) {
        return size == null ? null : size.measureId();
      }
      return Products.sizeMeasure(world, product.key()).orElse(null);
    }
  }

  /** Names of specifications. Many rows of a page have the same one, so the last one is kept. */
  private static final class SpecNames {
    private final World world;
    private final Language language;
    private @Nullable ProductKey lastKey;
    private String lastName = "";

    SpecNames(World world, Language language) {
      this.world = world;
      this.language = language;
    }

    String of(ProductKey key) {
      if (!key.equals(lastKey)) {
        lastKey = key;
        lastName = language.of(Products.specName(world, key));
      }
      return lastName;
    }
  }

  private ResourcesJson() {}

  /** Converts a saved resource of version 1, which belongs to the default enterprise project. */
  static ObjectNode withoutProject(ObjectNode saved) {
    return saved.putNull("project_id");
  }

  static ObjectNode list(World world, Page<Resource> page, Language language) {
    ObjectNode body = Json.object();
    ArrayNode data = body.putArray("data");
    boolean ownParent = world.reads("resources.list.parent-of-main-empty", "own-id");
    SpecNames names = new SpecNames(world, language);
    ROWS.addTo(data, page.rows(), one -> Shown.of(world, one, names, ownParent));
    return body.put("total_count", page.total());
  }

  private static ObjectNode row(Resource resource, Shown shown) {
    Language language = shown.language();
    ProductKey key = resource.product().key();
    String region = resource.product().regionCode();
    ObjectNode row =
        Json.object()
            .put("id", resource.id())
            .put("resource_id", resource.resourceId())
            .put("resource_name", resource.name())
            .put("region_code", region)
            .put("service_type_code", key.serviceTypeCode())
            .put("resource_type_code", key.resourceTypeCode())
            .put("resource_type_name", language.of(Products.resourceName(key.resourceTypeCode())))
            .put("service_type_name", language.of(Products.serviceName(key.serviceTypeCode())))
            .put("resource_spec_code", key.resourceSpec())
            .put("project_id", Project.of(resource.customerId(), region).id())
            .put("product_id", resource.product().id())
            .put("parent_resource_id", parent(resource, shown))
            .put("is_main_resource", resource.isMain() ? 1 : 0)
            .put("status", resource.status().code())
            .put("effective_time", BusinessTime.wire(resource.effectiveAt()))
            .put("expire_time", BusinessTime.wire(resource.expiresAt()))
            .put("expire_policy", resource.renewal().policy().code())
            .put("product_spec_desc", shown.spec());
    ProductRequest.@Nullable Size size = resource.product().size();
    row.put("spec_size", size == null ? null : size.amount())
        .put("spec_size_measure_id", shown.sizeMeasure());
    row.put("update_time", BusinessTime.wire(resource.updatedAt()));
    row.set("enterprise_project", FeaturesJson.project(shown.project()));
    return row;
  }

  private static @Nullable String parent(Resource resource, Shown shown) {
    String own = shown.ownParent() ? resource.resourceId() : "";
    return resource.isMain() ? own : resource.mainId();
  }
}
