// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Draws the days of a month with what was paid on each, as SVG. */
final class BillsChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int LEFT = 48;
  private static final int STEP = 21;
  private static final int BAR = 15;
  private static final int ZERO = 200;
  private static final BigDecimal SCALE = new BigDecimal("0.5");

  private final Map<Integer, Map<Part, BigDecimal>> days = new TreeMap<>();

  /** A part of what is paid on a day. */
  private enum Part {
    COUPON("#b07aa1", "coupon"),
    PURCHASE("#4e79a7", "cash for purchases"),
    USE("#59a14f", "cash for use"),
    REFUND("#e15759", "refund");

    private final String color;
    private final String label;

    Part(String color, String label) {
      this.color = color;
      this.label = label;
    }
  }

  private BillsChart() {}

  /** Returns the chart of the daily records of a bill. */
  static String of(JsonNode records) {
    BillsChart chart = new BillsChart();
    records.forEach(chart::add);
    return chart.svg();
  }

  private void add(JsonNode row) {
    int day = Integer.parseInt(row.path("day").asString().substring(8));
    BigDecimal cash = row.path("cash").decimalValue();
    Part paid = row.path("mode").asString().equals("3") ? Part.USE : Part.PURCHASE;
    put(day, cash.signum() < 0 ? Part.REFUND : paid, cash);
    put(day, Part.COUPON, row.path("coupon").decimalValue());
  }

  private void put(int day, Part part, BigDecimal amount) {
    if (amount.signum() != 0) {
      days.computeIfAbsent(day, d -> new EnumMap<>(Part.class))
          .merge(part, amount, BigDecimal::add);
    }
  }

  private String svg() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(WIDTH, HEIGHT)
            + " font-size=\"11\" role=\"img\">");
    lines.add("  <title>October 2026: yuan paid each day, by part</title>");
    lines.add("  <rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, HEIGHT));
    for (int yuan = -100; yuan <= 300; yuan += 100) {
      axis(lines, yuan);
    }
    for (int day = 1; day <= 31; day++) {
      day(lines, day);
    }
    legend(lines);
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private static void axis(List<String> lines, int yuan) {
    int y = ZERO - yuan / 2;
    lines.add(
        "  <line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>"
            .formatted(LEFT, y, WIDTH - 12, y, yuan == 0 ? "#333333" : "#dddddd"));
    lines.add(
        "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#333333\">%d</text>"
            .formatted(LEFT - 6, y + 4, yuan));
  }

  private void day(List<String> lines, int day) {
    int x = LEFT + 4 + (day - 1) * STEP;
    BigDecimal up = BigDecimal.valueOf(ZERO);
    for (Map.Entry<Part, BigDecimal> part : days.getOrDefault(day, Map.of()).entrySet()) {
      BigDecimal height = part.getValue().abs().multiply(SCALE);
      boolean refund = part.getValue().signum() < 0;
      BigDecimal top = refund ? BigDecimal.valueOf(ZERO) : up.subtract(height);
      up = refund ? up : top;
      lines.add(
          "  <rect x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\" fill=\"%s\"><title>%s</title></rect>"
              .formatted(
                  x,
                  pixels(top),
                  BAR,
                  pixels(height),
                  part.getKey().color,
                  "2026-10-%02d, %s: %s"
                      .formatted(
                          day,
                          part.getKey().label,
                          part.getValue().setScale(2, RoundingMode.HALF_UP))));
    }
    lines.add(
        "  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#333333\">%d</text>"
            .formatted(x + BAR / 2, HEIGHT - 16, day));
  }

  private static void legend(List<String> lines) {
    int x = LEFT + 90;
    for (Part part : Part.values()) {
      lines.add(
          "  <rect x=\"%d\" y=\"12\" width=\"10\" height=\"10\" fill=\"%s\"/>"
              .formatted(x, part.color));
      lines.add(
          "  <text x=\"%d\" y=\"21\" fill=\"#333333\">%s</text>".formatted(x + 15, part.label));
      x += 145;
    }
  }

  private static String pixels(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
