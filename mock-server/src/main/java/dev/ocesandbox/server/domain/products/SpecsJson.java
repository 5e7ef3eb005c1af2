// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes specifications as ListResourceSpecs shows them. */
final class SpecsJson {

  private SpecsJson() {}

  static ObjectNode of(SpecQuery query, SpecQuery.Found found, Language language) {
    ObjectNode body = Json.object();
    body.putObject("page_info").put("next_marker", found.nextMarker());
    ArrayNode rows = body.putArray("cloud_service_basics");
    for (Product product : found.rows()) {
      ProductKey key = product.key();
      rows.addObject()
          .put("cloud_service_type", key.serviceTypeCode())
          .put("cloud_service_type_name", language.of(Products.serviceName(key.serviceTypeCode())))
          .put("resource_type", key.resourceTypeCode())
          .put("resource_type_name", language.of(Products.resourceName(key.resourceTypeCode())))
          .put("resource_spec", key.resourceSpec())
          .put("resource_spec_name", language.of(product.name()))
          .put("charge_mode", query.mode().code())
          .put("region_code", query.regionCode());
    }
    return body;
  }
}
