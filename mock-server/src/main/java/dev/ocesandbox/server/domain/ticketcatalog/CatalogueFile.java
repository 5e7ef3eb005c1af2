// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.Region;
import dev.ocesandbox.fixtures.TicketLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The lists that every world has in common, by id and in display order; read on first use. */
final class CatalogueFile {

  private static final JsonNode FILE = TicketLists.catalogue();

  static final Map<String, SubType> SUB_TYPES =
      byId("sub_types", SubType::id, row -> new SubType(text(row, "id"), name(row)));

  static final Map<String, ProductCategory> PRODUCTS =
      byId("products", ProductCategory::id, CatalogueFile::product);

  static final Map<String, ProblemType> PROBLEMS =
      byId("problems", ProblemType::id, CatalogueFile::problem);

  static final Map<String, Severity> SEVERITIES =
      byId("severities", Severity::id, row -> new Severity(text(row, "id"), name(row), plan(row)));

  static final Map<Integer, Dimension> DIMENSIONS =
      byId("dimensions", Dimension::id, CatalogueFile::dimension);

  static final List<CaseTemplate> TEMPLATES =
      rows(
          FILE.path("templates"),
          row ->
              new CaseTemplate(
                  text(row, "id"), text(row, "case_type"), name(row), both(row, "content")));

  static final List<ExtendedParameter> PARAMETERS =
      rows(FILE.path("parameters"), CatalogueFile::parameter);

  static final List<CommonParameter> COMMON_PARAMETERS =
      rows(
          FILE.path("common_parameters"),
          row ->
              new CommonParameter(
                  text(row, "key"), name(row), row.path("faults_only").asBoolean()));

  static final Map<String, String> CONFIGURATIONS = configurations();

  static final PartnerService PARTNER_SERVICE =
      rows(
              FILE.path("partner_services"),
              row ->
                  new PartnerService(text(row, "time_zone"), text(row, "days"), text(row, "hours")))
          .get(0);

  static final List<AreaCode> AREA_CODES =
      rows(
          TicketLists.areaCodes().path("area_codes"),
          row -> new AreaCode(row.path("id").asInt(), text(row, "code"), name(row)));

  static final Map<String, TicketRegion> REGIONS = regions();

  private CatalogueFile() {}

  private static ProductCategory product(JsonNode row) {
    return new ProductCategory(
        text(row, "id"),
        text(row, "sub_type"),
        text(row, "acronym"),
        name(row),
        both(row, "desc"),
        row.path("can_use_support_plan").asBoolean());
  }

  private static ProblemType problem(JsonNode row) {
    return new ProblemType(
        text(row, "id"),
        text(row, "product"),
        name(row),
        text(row, "case_type"),
        row.path("can_use_support_plan").asBoolean(),
        row.has("plan") ? plan(row) : SupportPlan.BASIC);
  }

  private static Dimension dimension(JsonNode row) {
    return new Dimension(
        row.path("id").asInt(),
        name(row),
        both(row, "desc"),
        row.path("value").asInt(),
        row.path("per_value").asInt(),
        text(row, "category"));
  }

  private static ExtendedParameter parameter(JsonNode row) {
    return new ExtendedParameter(
        text(row, "problem"),
        text(row, "key"),
        ExtendedParameter.Type.of(row.path("type").asInt()),
        name(row),
        both(row, "desc"),
        row.path("required").asInt() == 1,
        row.path("length").asInt(),
        row.path("min").asLong(),
        row.path("max").asLong(),
        text(row, "default"),
        row.has("items") ? text(row, "items") : null,
        both(row, "tips"),
        row.path("show").asInt() == 1,
        row.path("sensitive").asInt() == 1);
  }

  private static Map<String, String> configurations() {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode row : FILE.path("configurations")) {
      values.put(text(row, "key"), text(row, "value"));
    }
    return values;
  }

  private static Map<String, TicketRegion> regions() {
    Map<String, TicketRegion> regions = new LinkedHashMap<>();
    for (Region region : Catalogue.regions()) {
      boolean isInternational = !region.code().startsWith("cn-");
      regions.put(region.code(), new TicketRegion(region.code(), region.name(), isInternational));
    }
    return regions;
  }

  private static <K, T> Map<K, T> byId(
      String list, Function<T, K> id, Function<JsonNode, T> reader) {
    Map<K, T> byId = new LinkedHashMap<>();
    for (T row : rows(FILE.path(list), reader)) {
      byId.put(id.apply(row), row);
    }
    return byId;
  }

  private static <T> List<T> rows(JsonNode list, Function<JsonNode, T> reader) {
    return list.valueStream().map(reader).toList();
  }

  private static SupportPlan plan(JsonNode row) {
    return SupportPlan.valueOf(text(row, "plan").toUpperCase(Locale.ROOT));
  }

  private static Bilingual name(JsonNode row) {
    return new Bilingual(text(row, "en"), text(row, "zh"));
  }

  private static Bilingual both(JsonNode row, String field) {
    return new Bilingual(text(row, "en_" + field), text(row, "zh_" + field));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString();
  }
}
