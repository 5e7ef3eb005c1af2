// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
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
 */
record ResourceForm(
    PurchaseLine line,
    @Nullable Instant ends,
    @Nullable Integer status,
    @Nullable Renewal renewal) {

  private static final int MONTH = 2;
  private static final Map<Integer, String> UNITS =
      Map.of(0, "days", 2, "months", 3, "years", 4, "hours");

  static ResourceForm read(ObjectNode body, RequestFields fields, Instant now) {
    ObjectNode line = body.deepCopy();
    if (!line.has("quantity")) {
      line.put("quantity", 1);
    }
    return new ResourceForm(
        PurchaseForm.line(line, fields),
        ends(fields, now),
        fields.has("status") ? fields.integer("status", 0) : null,
        renewal(body.path("renewal")));
  }

  private static @Nullable Instant ends(RequestFields fields, Instant now) {
    Optional<String> text = fields.text("ends");
    return text.isEmpty()
        ? null
        : PastTerm.end(text.get(), now)
            .orElseGet(
                () ->
                    fields.refused(
                        "ends", "is not a time that exists, in the years 1 to 9999", now));
  }

  /** Says why no term of this length can end at a time. */
  String impossibleEnd(Instant end, Instant now) {
    Term term = line.term();
    Integer number = term.periodNum();
    String length =
        "%d %s".formatted(number == null ? 1 : number, UNITS.getOrDefault(term.periodType(), ""));
    return end.isAfter(now)
        ? "a term of %s that ends at %s has not begun at %s; give a longer term or an earlier end"
            .formatted(length, BusinessTime.wire(end), BusinessTime.wire(now))
        : "a term of %s that ends at %s began more than 100 years before %s; give a shorter term or a later end"
            .formatted(length, BusinessTime.wire(end), BusinessTime.wire(now));
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
