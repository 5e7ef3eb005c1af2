// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the query of ListCosts. */
final class CostForm {

  private static final int MONTHS = 2;
  private static final int EXCLUDES = 1;
  private static final int KEPT = Contracts.value("costs.query.last-18-months", "months").asInt();

  private final ObjectNode body;
  private final RequestFields fields;
  private final RequestFields times;
  private final boolean monthly;
  private final Instant now;

  CostForm(ObjectNode body, Instant now) {
    this.body = body;
    this.fields = new RequestFields(body, now);
    this.times = new RequestFields(body.path("time_condition"), now);
    this.monthly = times.integer("time_measure_id", 0) == MONTHS;
    this.now = now;
  }

  /** Returns the first day whose costs are kept, GMT+8. */
  static LocalDate oldest(Instant now) {
    return Cycle.of(now).plus(1 - KEPT).firstDay();
  }

  /** Returns why the query is refused; empty if it is not. */
  Optional<Refusal> refusal() {
    LocalDate first = first();
    LocalDate last = last();
    return Checks.first(
        () -> CostsError.TIME_FORM.unless(first != null && last != null && !last.isBefore(first)),
        () -> CostsError.TOO_EARLY.unless(first == null || !first.isBefore(oldest(now))),
        () -> CostsError.TWICE.unless(isDistinct()));
  }

  private boolean isDistinct() {
    List<CostDimension> by = by();
    return new HashSet<>(by).size() == by.size();
  }

  /** Returns the query; call it only if it is not refused. */
  CostQuery query() {
    LocalDate first = first();
    LocalDate last = last();
    if (first == null || last == null) {
      throw new IllegalStateException("the query has no days");
    }
    return new CostQuery(
        fields.text("cost_type", "").equals("AMORTIZED_COST"),
        fields.text("amount_type", "").equals("NET_AMOUNT"),
        monthly,
        first,
        last,
        by(),
        filters(),
        fields.page());
  }

  private List<CostDimension> by() {
    return fields.objects("groupby").stream()
        .map(
            group ->
                switch (group.text("type", "")) {
                  case "tag" -> CostDimension.RESOURCE_TAG;
                  case "cost_unit" -> CostDimension.COST_UNIT;
                  default -> CostDimension.valueOf(group.text("key", ""));
                })
        .toList();
  }

  /** Returns the filters; one without operator, factor or values does nothing. */
  private List<CostFilter> filters() {
    List<CostFilter> filters = new ArrayList<>();
    for (JsonNode filter : body.path("filters")) {
      JsonNode factor = filter.path("filter_factor");
      if (filter.hasNonNull("operator") && !factor.path("value").isEmpty()) {
        filters.add(
            new CostFilter(
                CostDimension.valueOf(factor.path("key").asString()),
                filter.path("operator").asInt() == EXCLUDES,
                factor
                    .path("value")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toUnmodifiableSet())));
      }
    }
    return filters;
  }

  private @Nullable LocalDate first() {
    String text = times.text("begin_time", "");
    return monthly ? Cycle.parse(text).map(Cycle::firstDay).orElse(null) : day(text);
  }

  private @Nullable LocalDate last() {
    String text = times.text("end_time", "");
    return monthly ? Cycle.parse(text).map(Cycle::lastDay).orElse(null) : day(text);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
