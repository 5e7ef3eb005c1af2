// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the records of a month as CSV, those of one account after the other. */
final class ExportFile {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'GMT+08:00'").withZone(BusinessTime.ZONE);

  private static final int[] REFUNDS = {4, 20, 24};
  private static final int[] UNPAID = {2, 3};

  private final ViewApi views;
  private final Cycle cycle;
  private final String method;
  private final Language language;

  /**
   * Creates a writer.
   *
   * @param method whose records of an account: its own, or all that it may see
   */
  ExportFile(ViewApi views, Cycle cycle, String method, Language language) {
    this.views = views;
    this.cycle = cycle;
    this.method = method;
    this.language = language;
  }

  /** Writes the header and the records of some customers. */
  void write(OutputStream out, List<String> customers) throws IOException {
    List<String> titles = new ArrayList<>();
    for (ExportColumn column : ExportColumn.values()) {
      titles.add(language.of(column.title()));
    }
    Csv.line(out, titles);
    try {
      customers.forEach(customer -> write(out, customer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(OutputStream out, String customer) {
    Map<String, String> bases = bases(customer);
    Map<String, Integer> statuses = statuses(customer);
    views.each(
        "ListCustomerselfResourceRecords",
        customer,
        query("cycle").put("statistic_type", ViewsJson.SINGLE),
        "fee_records",
        row -> {
          Map<ExportColumn, String> fields = fields(row);
          String trade = row.path("trade_id").asString();
          fields.put(ExportColumn.BASE_ORDER, bases.getOrDefault(place(row, "resource_id"), ""));
          int status = statuses.getOrDefault(trade, 1);
          fields.put(ExportColumn.STATUS, language.of(ExportWords.status(status)));
          line(out, fields);
        });
  }

  private static void line(OutputStream out, Map<ExportColumn, String> fields) {
    try {
      Csv.line(out, List.copyOf(fields.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode query(String month) {
    return Json.object().put(month, cycle.toString()).put("method", method);
  }

  /** Returns the orders that refunds refund, which only records by resource show. */
  private Map<String, String> bases(String customer) {
    Map<String, String> bases = new HashMap<>();
    for (int type : REFUNDS) {
      views.each(
          "ListCustomerselfResourceRecordDetails",
          customer,
          query("cycle").put("statistic_type", ViewsJson.SINGLE).put("bill_type", type),
          "monthly_records",
          row -> bases.put(place(row, "res_instance_id"), row.path("pre_order_id").asString("")));
    }
    return bases;
  }

  private static String place(JsonNode row, String resource) {
    return row.path("trade_id").asString() + " " + row.path(resource).asString("");
  }

  /** Returns the states of payment other than paid, which only transactions show. */
  private Map<String, Integer> statuses(String customer) {
    Map<String, Integer> statuses = new HashMap<>();
    for (int status : UNPAID) {
      views.each(
          "ListCustomerBillsFeeRecords",
          customer,
          query("bill_cycle").put("status", status),
          "records",
          row -> statuses.put(row.path("trade_id").asString(), status));
    }
    return statuses;
  }

  private Map<ExportColumn, String> fields(JsonNode row) {
    Map<ExportColumn, String> fields = new EnumMap<>(ExportColumn.class);
    for (ExportColumn column : ExportColumn.values()) {
      fields.put(column, "");
    }
    int mode = row.path("charge_mode").asInt();
    fields.put(ExportColumn.CYCLE, cycle.toString());
    fields.put(ExportColumn.CONSUMED, consumed(row));
    fields.put(ExportColumn.PROVIDER, language.of(ExportWords.PROVIDER));
    fields.put(ExportColumn.TYPE, language.of(ExportWords.type(row.path("bill_type").asInt())));
    fields.put(
        ExportColumn.MODE,
        language.of(ExportWords.mode(mode, row.path("period_type").asString(""))));
    fields.put(ExportColumn.TRADED, time(row, "trade_time"));
    ExportTexts.NAMES.forEach((column, field) -> fields.put(column, text(row, field)));
    ExportTexts.NUMBERS.forEach((column, field) -> fields.put(column, number(row, field)));
    fields.put(ExportColumn.TRUNCATED, truncated(row));
    return fields;
  }

  /** Returns the time of a payment, or begin and end of use. */
  private static String consumed(JsonNode row) {
    return row.hasNonNull("effective_time")
        ? time(row, "effective_time") + "-" + time(row, "expire_time")
        : time(row, "consume_time");
  }

  private static String time(JsonNode row, String field) {
    return row.hasNonNull(field) ? TIME.format(Instant.parse(row.path(field).asString())) : "";
  }

  private static String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? Csv.text(row.path(field).asString()) : "";
  }

  private static String number(JsonNode row, String field) {
    return row.hasNonNull(field) ? Json.plain(row.path(field)) : "";
  }

  private static String truncated(JsonNode row) {
    FineAmount exact =
        ViewsJson.amount(row, "official_amount").minus(ViewsJson.amount(row, "discount_amount"));
    return exact.minus(ViewsJson.amount(row, "amount")).text();
  }
}
