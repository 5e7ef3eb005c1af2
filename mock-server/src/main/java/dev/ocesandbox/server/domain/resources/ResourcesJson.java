// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.domain.features.FeaturesJson;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.iam.Project;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes resources as ListPayPerUseCustomerResources shows them. */
final class ResourcesJson {

  private ResourcesJson() {}

  /** Converts a saved resource of version 1, which belongs to the default enterprise project. */
  static ObjectNode withoutProject(ObjectNode saved) {
    return saved.putNull("project_id");
  }

  static ObjectNode list(World world, Page<Resource> page, Language language) {
    ObjectNode body = Json.object();
    ArrayNode data = body.putArray("data");
    page.rows().forEach(resource -> data.add(row(world, resource, language)));
    return body.put("total_count", page.total());
  }

  private static ObjectNode row(World world, Resource resource, Language language) {
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
            .put("parent_resource_id", parent(world, resource))
            .put("is_main_resource", resource.isMain() ? 1 : 0)
            .put("status", resource.status().code())
            .put("effective_time", BusinessTime.wire(resource.effectiveAt()))
            .put("expire_time", BusinessTime.wire(resource.expiresAt()))
            .put("expire_policy", resource.renewal().policy().code())
            .put("product_spec_desc", language.of(Products.specName(world, key)));
    size(row, world, resource);
    row.put("update_time", BusinessTime.wire(resource.updatedAt()));
    row.set(
        "enterprise_project",
        FeaturesJson.project(Features.project(world, resource.customerId(), resource.projectId())));
    return row;
  }

  private static @Nullable String parent(World world, Resource resource) {
    String own =
        world.reads("resources.list.parent-of-main-empty", "own-id") ? resource.resourceId() : "";
    return resource.isMain() ? own : resource.mainId();
  }

  private static void size(ObjectNode row, World world, Resource resource) {
    ProductRequest.@Nullable Size size = resource.product().size();
    if (size == null) {
      row.putNull("spec_size").putNull("spec_size_measure_id");
      return;
    }
    row.put("spec_size", size.amount());
    Integer measure =
        size.measureId() != null
            ? size.measureId()
            : Products.sizeMeasure(world, resource.product().key()).orElse(null);
    row.put("spec_size_measure_id", measure);
  }
}
