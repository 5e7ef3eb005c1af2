// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The bills of an account: all views of a month agree with the ledger, and closed ones stay. */
final class StoryBills {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final int LISTED = 36;
  private static final int PAGE = 37;
  private static final List<String> PARTS =
      List.of(
          "cash_amount",
          "credit_amount",
          "coupon_amount",
          "flexipurchase_coupon_amount",
          "stored_value_card_amount",
          "bonus_amount",
          "debt_amount",
          "writeoff_amount");

  private final Bills bills;
  private final Audit audit;
  private final Map<YearMonth, List<String>> closed = new TreeMap<>();
  private int months;

  StoryBills(Shop shop) {
    this.bills = new Bills(shop);
    this.audit = new Audit(shop.world());
  }

  /** Returns how many months with records have been compared. */
  int months() {
    return months;
  }

  /** The views of the running month must agree after every step. */
  void checkPresent() {
    audit.agrees(present().toString());
  }

  private YearMonth present() {
    return YearMonth.from(now());
  }

  /** Every month that the ledger knows must agree, those that are no longer listed too. */
  void agree(StoryState state) {
    revenue(state).keySet().forEach(month -> audit.agrees(month.toString()));
    LocalDateTime now = now();
    YearMonth present = YearMonth.from(now);
    // What is used last is deducted on the first of the next month.
    YearMonth open = YearMonth.from(now.minusDays(1));
    revenue(state)
        .forEach(
            (month, due) -> {
              if (month.isAfter(present.minusMonths(LISTED))) {
                agree(month, due, month.isBefore(open));
              }
            });
  }

  private void agree(YearMonth month, BigDecimal due, boolean over) {
    List<JsonNode> transactions = bills.transactions("bill_cycle=" + month);
    assertThat(Bills.total(transactions, "consume_amount"))
        .as("transactions of %s", month)
        .isEqualByComparingTo(due);
    transactions.forEach(StoryBills::addsUp);
    List<JsonNode> usage = bills.usage("cycle=" + month);
    assertThat(Bills.total(usage, "amount")).as("usage of %s", month).isEqualByComparingTo(due);
    BigDecimal exact =
        Bills.total(usage, "official_amount").subtract(Bills.total(usage, "discount_amount"));
    for (int statistic = 1; statistic <= 3; statistic++) {
      List<JsonNode> resources =
          bills.resources(
              TestServer.json().put("cycle", month.toString()).put("statistic_type", statistic));
      assertThat(Bills.total(resources, "consume_amount"))
          .as("resources of %s by %d", month, statistic)
          .isEqualByComparingTo(exact);
      assertThat(
              Bills.total(bills.usage("cycle=" + month + "&statistic_type=" + statistic), "amount"))
          .as("usage of %s by %d", month, statistic)
          .isEqualByComparingTo(due);
      assertThat(Bills.fields(resources, "id")).doesNotHaveDuplicates();
    }
    assertThat(paged(month)).isEqualTo(Bills.fields(usage, "id")).doesNotHaveDuplicates();
    if (over) {
      assertThat(bills.sum("bill_cycle=" + month).path("consume_amount").decimalValue())
          .as("sum of %s", month)
          .isEqualByComparingTo(due);
      stays(month, transactions);
    }
    months++;
  }

  /** What is due is list price less discount and cut, and the sum of its parts. */
  private static void addsUp(JsonNode row) {
    BigDecimal due = row.path("consume_amount").decimalValue();
    BigDecimal parts =
        PARTS.stream()
            .map(part -> row.path(part).decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts).as("%s", row).isEqualByComparingTo(due);
    assertThat(
            row.path("official_amount")
                .decimalValue()
                .subtract(row.path("official_discount_amount").decimalValue())
                .subtract(row.path("erase_amount").decimalValue()))
        .as("%s", row)
        .isEqualByComparingTo(due);
  }

  private List<String> paged(YearMonth month) {
    List<String> ids = new ArrayList<>();
    int total = 1;
    for (int offset = 0; offset < total; offset += PAGE) {
      JsonNode page =
          Bills.done(bills.askUsage("cycle=" + month + "&limit=" + PAGE + "&offset=" + offset));
      total = page.path("total_count").asInt();
      ids.addAll(Bills.fields(page.path("fee_records").valueStream().toList(), "id"));
    }
    return ids;
  }

  private void stays(YearMonth month, List<JsonNode> transactions) {
    List<String> now =
        Bills.fields(
            transactions, "id", "official_amount", "consume_amount", "consume_time", "trade_time");
    assertThat(now).as("%s is closed", month).isEqualTo(closed.getOrDefault(month, now));
    closed.put(month, now);
  }

  private LocalDateTime now() {
    String now = bills.world().control("GET", "/clock").path("now").asString();
    return LocalDateTime.ofInstant(Instant.parse(now), BEIJING);
  }

  /** What orders and use have brought the vendor in each month, GMT+8, less refunds. */
  private static Map<YearMonth, BigDecimal> revenue(StoryState state) {
    Map<YearMonth, BigDecimal> revenue = new TreeMap<>();
    state
        .entries()
        .filter(entry -> entry.path("type").asString().matches("(?i)payment|refund|usage"))
        .forEach(
            entry -> {
              for (JsonNode posting : entry.path("postings")) {
                if (posting.at("/account/kind").asString().equals("REVENUE")) {
                  revenue.merge(
                      month(entry),
                      new BigDecimal(posting.path("amount").asString()),
                      BigDecimal::add);
                }
              }
            });
    return revenue;
  }

  /** Use is deducted 53 minutes and 30 seconds after it ends. */
  private static YearMonth month(JsonNode entry) {
    Instant at = Instant.parse(entry.path("at").asString());
    boolean use = entry.path("type").asString().equalsIgnoreCase("usage");
    Duration since = use ? Duration.ofMinutes(53).plusSeconds(31) : Duration.ZERO;
    return YearMonth.from(LocalDateTime.ofInstant(at.minus(since), BEIJING));
  }
}
