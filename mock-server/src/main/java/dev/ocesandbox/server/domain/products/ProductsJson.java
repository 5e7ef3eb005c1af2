// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Conversion;
import dev.ocesandbox.fixtures.MeasureUnit;
import dev.ocesandbox.fixtures.ResourceType;
import dev.ocesandbox.fixtures.ServiceType;
import dev.ocesandbox.fixtures.UsageType;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the catalogue as JSON. */
final class ProductsJson {

  private static final KeptRows<ServiceType, Language> SERVICE_TYPES =
      KeptRows.by(ProductsJson::serviceType);
  private static final KeptRows<ResourceType, Language> RESOURCE_TYPES =
      KeptRows.by(ProductsJson::resourceType);
  private static final KeptRows<ResourceType, Language> SERVICE_RESOURCES =
      KeptRows.by(ProductsJson::serviceResource);
  private static final KeptRows<UsageType, Language> USAGE_TYPES =
      KeptRows.by(ProductsJson::usageType);
  private static final KeptRows<MeasureUnit, Language> MEASURE_UNITS =
      KeptRows.by(ProductsJson::measureUnit);

  private ProductsJson() {}

  static JsonNode serviceTypes(Page<ServiceType> page, Language language) {
    return page(page, "service_types", SERVICE_TYPES, language);
  }

  private static ObjectNode serviceType(ServiceType service, Language language) {
    return Json.object()
        .put("service_type_name", language.of(service.name()))
        .put("service_type_code", service.code())
        .put("abbreviation", service.abbreviation());
  }

  static JsonNode resourceTypes(Page<ResourceType> page, Language language) {
    return page(page, "resource_types", RESOURCE_TYPES, language);
  }

  private static ObjectNode resourceType(ResourceType resource, Language language) {
    String name = language.of(resource.name());
    return Json.object()
        .put("resource_type_code", resource.code())
        .put("resource_type_name", name)
        .put("resource_type_desc", name)
        .put("service_type_code", resource.serviceTypeCode());
  }

  static JsonNode serviceResources(Page<ResourceType> page, Language language) {
    return page(page, "infos", SERVICE_RESOURCES, language);
  }

  private static ObjectNode serviceResource(ResourceType resource, Language language) {
    String name = language.of(resource.name());
    ObjectNode info = Json.object();
    info.putObject("basic_info")
        .put("resource_type_code", resource.code())
        .put("product_owner_service", resource.serviceTypeCode())
        .put("name", name)
        .put("description", name);
    return info;
  }

  static JsonNode usageTypes(Page<UsageType> page, Language language) {
    return page(page, "usage_types", USAGE_TYPES, language);
  }

  private static ObjectNode usageType(UsageType usage, Language language) {
    String resource = usage.resourceTypeCode();
    String service = ResourceTypes.find(resource).orElseThrow().serviceTypeCode();
    return Json.object()
        .put("code", usage.code())
        .put("name", language.of(usage.name()))
        .put("resource_type_code", resource)
        .put("service_type_code", service)
        .put("resource_type_name", language.of(Products.resourceName(resource)))
        .put("service_type_name", language.of(Products.serviceName(service)));
  }

  static JsonNode measureUnits(List<MeasureUnit> units, Language language) {
    ObjectNode body = Json.object();
    MEASURE_UNITS.addTo(body.putArray("measure_units"), units, unit -> language);
    return body;
  }

  private static ObjectNode measureUnit(MeasureUnit unit, Language language) {
    return Json.object()
        .put("measure_id", unit.id())
        .put("measure_name", language.of(unit.name()))
        .put("abbreviation", unit.abbreviation())
        .put("measure_type", unit.type());
  }

  static JsonNode conversions(List<Conversion> conversions) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("conversions");
    conversions.forEach(conversion -> rows.add(conversion(conversion)));
    return body;
  }

  private static ObjectNode conversion(Conversion conversion) {
    return Json.object()
        .put("measure_id", conversion.measureId())
        .put("ref_measure_id", conversion.refMeasureId())
        .put("conversion_ratio", conversion.ratio())
        .put("measure_type", conversion.measureType());
  }

  private static <T> JsonNode page(
      Page<T> page, String field, KeptRows<T, Language> rows, Language language) {
    ObjectNode body = Json.object().put("total_count", page.total());
    rows.addTo(body.putArray(field), page.rows(), item -> language);
    return body;
  }
}
