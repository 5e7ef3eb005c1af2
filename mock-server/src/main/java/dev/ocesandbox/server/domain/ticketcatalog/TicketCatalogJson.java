// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Customer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the lists about tickets as JSON.
 *
 * @param language language of names
 */
record TicketCatalogJson(Language language) {

  ObjectNode categories() {
    return list(
        "incident_sub_type_list",
        CatalogueFile.SUB_TYPES.values(),
        (row, subType) -> {
          row.put("incident_sub_type_id", subType.id())
              .put("incident_sub_type_name", language.of(subType.name()));
          ArrayNode products = row.putArray("incident_product_category_list");
          for (ProductCategory product : CatalogueFile.PRODUCTS.values()) {
            if (product.subTypeId().equals(subType.id())) {
              product(products.addObject(), product);
            }
          }
        });
  }

  ObjectNode products(List<ProductCategory> products) {
    return list("incident_product_category_list", products, this::product);
  }

  private void product(ObjectNode row, ProductCategory product) {
    row.put("incident_product_category_id", product.id())
        .put("incident_product_category_name", language.of(product.name()))
        .put("incident_product_category_desc", language.of(product.description()))
        .put("incident_product_category_acronym", product.acronym())
        .put("can_use_support_plan", product.canUseSupportPlan());
  }

  ObjectNode problems(List<ProblemType> problems) {
    return list(
        "incident_business_type_list",
        problems,
        (row, problem) ->
            row.put("business_type_id", problem.id())
                .put("business_type_name", language.of(problem.name()))
                .put("case_type", problem.caseType())
                .put("can_use_support_plan", problem.canUseSupportPlan()));
  }

  ObjectNode templates(List<CaseTemplate> templates) {
    return list(
        "incident_template_list",
        templates,
        (row, template) ->
            row.put("incident_template_id", template.id())
                .put("incident_template_name", language.of(template.name()))
                .put("incident_template_content", language.of(template.content())));
  }

  ObjectNode severities(List<Severity> severities) {
    ObjectNode body = Json.object().put("show", !severities.isEmpty());
    rows(
        body,
        "severity_list",
        severities,
        (row, severity) ->
            row.put("language", ParametersJson.code(language))
                .put("severity_name", language.of(severity.name()))
                .put("severity_id", severity.id()));
    return body;
  }

  ObjectNode regions(List<TicketRegion> regions) {
    return list(
        "data_center_list",
        regions,
        (row, region) ->
            row.put("type", region.isInternational() ? 1 : 0)
                .put("region_id", region.id())
                .put("region_name", language.of(region.name()))
                .put("is_sensitive", 0));
  }

  /** The total is called count here, unlike elsewhere. */
  ObjectNode customersRegions(Set<String> codes) {
    ObjectNode body = Json.object().put("count", codes.size());
    rows(
        body,
        "region_infos",
        codes,
        (row, code) ->
            row.put("region_id", code)
                .put(
                    "region_name",
                    TicketCatalog.region(code)
                        .map(region -> language.of(region.name()))
                        .orElse(code)));
    return body;
  }

  ObjectNode areaCodes() {
    ObjectNode body = Json.object();
    rows(
        body,
        "area_code_list",
        CatalogueFile.AREA_CODES,
        (row, code) ->
            row.put("id", code.id())
                .put("area_code", code.code())
                .put("area_name", language.of(code.name())));
    return body;
  }

  ObjectNode dimensions() {
    return list(
        "satisfaction_dimension_list",
        CatalogueFile.DIMENSIONS.values(),
        (row, dimension) ->
            row.put("value", dimension.value())
                .put("satisfaction_id", dimension.id())
                .put("satisfaction_name", language.of(dimension.name()))
                .put("satisfaction_desc", language.of(dimension.description()))
                .put("per_value", dimension.perValue())
                .put("sat_category_id", dimension.categoryId()));
  }

  static ObjectNode partner(Customer partner) {
    ObjectNode body = Json.object();
    body.putObject("partners_service_info")
        .put("customer_id", partner.id())
        .put("customer_name", partner.name())
        .put("service_time_zone", CatalogueFile.PARTNER_SERVICE.timeZone())
        .put("service_time_day", CatalogueFile.PARTNER_SERVICE.days())
        .put("service_time_hour", CatalogueFile.PARTNER_SERVICE.hours());
    return body;
  }

  private static <T> ObjectNode list(
      String field, Collection<T> items, BiConsumer<ObjectNode, T> writer) {
    ObjectNode body = Json.object().put("total_count", items.size());
    rows(body, field, items, writer);
    return body;
  }

  private static <T> void rows(
      ObjectNode body, String field, Collection<T> items, BiConsumer<ObjectNode, T> writer) {
    ArrayNode rows = body.putArray(field);
    for (T item : items) {
      writer.accept(rows.addObject(), item);
    }
  }
}
