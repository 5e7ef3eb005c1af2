// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.features.ProjectForm;
import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource that somebody is to have.
 *
 * @param line what, and for how long
 * @param ends when the term ends; null to go by the status
 * @param status number of the status it is to be in; null to go by the end of the term
 * @param renewal automatic renewal from now on; null for none
 * @param project enterprise project
 */
record ResourceForm(
    PurchaseLine line,
    @Nullable Instant ends,
    @Nullable Integer status,
    @Nullable Renewal renewal,
    ProjectChoice project) {

  private static final int MONTH = 2;
  private static final Map<Integer, Bilingual> UNITS =
      Map.of(
          0, new Bilingual("days", "天"),
          2, new Bilingual("months", "个月"),
          3, new Bilingual("years", "年"),
          4, new Bilingual("hours", "小时"));
  private static final Bilingual NO_UNIT = new Bilingual("", "");
  private static final Bilingual NOT_BEGUN =
      new Bilingual(
          "a term of {number} {unit} that ends at {end} has not begun at {now}; give a longer term"
              + " or an earlier end",
          "{number}{unit}的订购周期若在{end}到期，则在{now}尚未开始；请指定更长的周期或更早的到期时间");
  private static final Bilingual LONG_AGO =
      new Bilingual(
          "a term of {number} {unit} that ends at {end} began more than 100 years before {now};"
              + " give a shorter term or a later end",
          "{number}{unit}的订购周期若在{end}到期，则开始于{now}的100多年之前；请指定更短的周期或更晚的到期时间");

  static ResourceForm read(ObjectNode body, RequestFields fields, Instant now) {
    ObjectNode line = body.deepCopy();
    if (!line.has("quantity")) {
      line.put("quantity", 1);
    }
    ProjectChoice project = ProjectForm.read(fields, ProjectChoice.NONE);
    return new ResourceForm(
        PurchaseForm.line(line, fields, project.id()),
        ends(fields, now),
        fields.has("status") ? fields.integer("status", 0) : null,
        renewal(body.path("renewal")),
        project);
  }

  private static @Nullable Instant ends(RequestFields fields, Instant now) {
    Optional<String> text = fields.text("ends");
    return text.isEmpty()
        ? null
        : PastTerm.end(text.get(), now)
            .orElseGet(() -> fields.refused("ends", RequestFields.NO_TIME, now));
  }

  /** Says why no term of this length can end at a time. */
  Bilingual impossibleEnd(Instant end, Instant now) {
    Term term = line.term();
    Integer number = term.periodNum();
    Map<String, String> values =
        new HashMap<>(UNITS.getOrDefault(term.periodType(), NO_UNIT).as("unit"));
    values.put("number", String.valueOf(number == null ? 1 : number));
    values.put("end", BusinessTime.wire(end));
    values.put("now", BusinessTime.wire(now));
    return (end.isAfter(now) ? NOT_BEGUN : LONG_AGO).with(values);
  }

  private static @Nullable Renewal renewal(JsonNode json) {
    return json.path("auto").asBoolean(false)
        ? new Renewal(
            ExpirePolicy.AUTO_RENEW,
            json.has("times") ? json.path("times").asInt() : null,
            json.path("period_type").asInt(MONTH))
        : null;
  }
}
