// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes diagnoses as JSON.
 *
 * @param language language of names
 */
record DiagnosisJson(Language language) {

  private static final int NORMAL = 3;
  private static final int ABNORMAL = 4;

  ObjectNode job(Diagnosis diagnosis, Instant now) {
    ObjectNode body =
        Json.object()
            .put("status", diagnosis.status(now))
            .put("job_id", Long.parseLong(diagnosis.id()))
            .put("domain_id", diagnosis.customerId())
            .put("create_time", diagnosis.startedAt().toEpochMilli());
    ArrayNode rows = body.putArray("items_result");
    if (diagnosis.outcome() == Diagnosis.Outcome.DONE) {
      for (CheckItem item : CheckItem.values()) {
        rows.addObject()
            .put("status", NORMAL)
            .put("visible", 1)
            .put("resource_id", diagnosis.type().service())
            .put("resource_name", diagnosis.type().name())
            .put("check_id", item.id())
            .put("check_name", language.of(item.title()))
            .put("problem_level", level(diagnosis, item));
      }
    }
    return body;
  }

  /** Writes the items that are asked for; no ids ask for all. */
  ObjectNode items(Diagnosis diagnosis, Set<String> ids) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("item_results");
    if (diagnosis.outcome() == Diagnosis.Outcome.DONE) {
      for (CheckItem item : CheckItem.values()) {
        if (ids.isEmpty() || ids.contains(item.id())) {
          item(rows.addObject(), diagnosis, item);
        }
      }
    }
    return body;
  }

  private void item(ObjectNode row, Diagnosis diagnosis, CheckItem item) {
    boolean isAbnormal = diagnosis.abnormal().contains(item);
    row.put("status", NORMAL)
        .put("level", level(diagnosis, item))
        .put("suggestion", isAbnormal ? language.of(item.suggestion()) : "")
        .put("response", isAbnormal ? "abnormal" : "normal")
        .put("check_id", item.id())
        .put("check_name", item.title().zh())
        .put("check_name_en", item.title().en())
        .put("suggestion_url", "");
  }

  private static int level(Diagnosis diagnosis, CheckItem item) {
    return diagnosis.abnormal().contains(item) ? ABNORMAL : NORMAL;
  }

  static ObjectNode records(Page<Diagnosis> page, Instant now) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("records");
    for (Diagnosis diagnosis : page.rows()) {
      ObjectNode row =
          rows.addObject()
              .put("id", diagnosis.recordId())
              .put("status", Integer.toString(diagnosis.status(now)))
              .put("domain_id", diagnosis.customerId())
              .put("create_time", diagnosis.startedAt().toEpochMilli())
              .put("job_id", diagnosis.id())
              .put("red_count", diagnosis.abnormal().size())
              .put("region", diagnosis.regionId());
      row.putObject("params").put(diagnosis.type().parameter(), diagnosis.argument());
      ArrayNode abnormal = row.putArray("abnormal_items");
      diagnosis.abnormal().forEach(item -> abnormal.add(item.id()));
    }
    return body;
  }

  static ObjectNode resources(List<Resource> resources) {
    ObjectNode body = Json.object().put("total_count", resources.size());
    ArrayNode rows = body.putArray("result");
    for (Resource resource : resources) {
      boolean isActive = resource.status() == ResourceStatus.IN_USE;
      rows.addObject()
          .put("fault", "")
          .put("id", resource.resourceId())
          .put("name", resource.name())
          .put("accessIPv4", Addresses.of(resource.resourceId()))
          .put("accessIPv6", "")
          .put("status", isActive ? "ACTIVE" : "SHUTOFF")
          .put("progress", "")
          .put("tenantId", resource.customerId())
          .put("userId", resource.customerId())
          .put("hostId", "")
          .putObject("metadata");
    }
    return body;
  }
}
