// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.server.text.Language;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Shows a report as a page: the sum first, then what is missing, then the details. */
public final class CoveragePage {

  /** Content-Security-Policy of the page. */
  public static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String DETAILS = "details";

  private final JsonNode report;
  private final Language language;
  private final Markup page;

  private CoveragePage(JsonNode report, Language language) {
    this.report = report;
    this.language = language;
    this.page = new Markup(language == Language.ZH ? "zh-CN" : "en", say(Word.TITLE));
  }

  /** Returns the page in HTML. */
  public static String of(JsonNode report, Language language) {
    return new CoveragePage(report, language).whole();
  }

  private String say(Word word, Object... values) {
    String text = language.of(word.text());
    return values.length == 0 ? text : text.formatted(values);
  }

  private String whole() {
    page.paragraph(say(Word.LEAD));
    String names =
        String.join(", ", report.path("consumers").valueStream().map(JsonNode::asString).toList());
    page.paragraph(say(Word.CONSUMERS) + ": " + (names.isEmpty() ? say(Word.NOBODY) : names));
    page.open("table");
    for (Measure measure : Measure.values()) {
      JsonNode total = report.path("totals").path(measure.text());
      page.bar(
          language.of(measure.title()), total.path("covered").asLong(), total.path("of").asLong());
    }
    page.close("table");
    cost();
    gaps();
    operations();
    edges();
    faults();
    guesses();
    return page.end();
  }

  private void cost() {
    JsonNode cost = report.path("cost");
    JsonNode later = cost.path("as_time_passed");
    page.heading(say(Word.COST))
        .paragraph(
            say(
                Word.COST_SENTENCE,
                orders(cost),
                text(cost, "paid"),
                text(cost, "paid_by_coupons"),
                text(cost, "refunded"),
                text(cost, "net")))
        .paragraph(
            say(
                Word.COST_LATER,
                orders(later),
                text(later, "paid"),
                text(later, "pay_per_use"),
                text(later, "refunded")));
  }

  private String orders(JsonNode cost) {
    long number = cost.path("orders").asLong();
    return say(number == 1 ? Word.ORDER : Word.ORDERS, number);
  }

  /** Lists what is easily forgotten: pages that were not read, and moves of orders. */
  private void gaps() {
    List<String> gaps = new ArrayList<>();
    for (JsonNode operation : report.path("operations")) {
      JsonNode pages = operation.path("pages");
      if (pages.path("first_of_several").asLong() > 0 && pages.path("later").asLong() == 0) {
        gaps.add(say(Word.PAGES_UNREAD, text(operation, "operation")));
      }
    }
    for (JsonNode edge : report.path("edges")) {
      if (text(edge, "diagram").equals("orders") && edge.path("count").asLong() == 0) {
        gaps.add(edgeNever(edge));
      }
    }
    page.heading(say(Word.GAPS));
    if (gaps.isEmpty()) {
      page.paragraph(say(Word.NO_GAPS));
    } else {
      page.list(gaps);
    }
  }

  private String edgeNever(JsonNode edge) {
    return say(
        Word.EDGE_NEVER,
        text(edge, "diagram"),
        text(edge, "from"),
        text(edge, "from_name"),
        text(edge, "to"),
        text(edge, "to_name"));
  }

  private void operations() {
    page.heading(say(Word.OPERATIONS));
    for (JsonNode operation : report.path("operations")) {
      if (!operation.has("parameters")) {
        continue;
      }
      page.open(DETAILS)
          .summary(
              "%s: %s, %s + %s"
                  .formatted(
                      text(operation, "operation"),
                      result(operation),
                      text(operation, "succeeded"),
                      text(operation, "refused")));
      part(operation, Word.PARAMETERS, "parameters", "name", "");
      part(operation, Word.VALUES, "values", "name", "value");
      part(operation, Word.ANSWERS, "answers", "name", "value");
      part(operation, Word.CODES, "codes", "code", "");
      if (operation.has("pages")) {
        JsonNode pages = operation.path("pages");
        String counts =
            say(Word.PAGE_COUNTS, text(pages, "first_of_several"), text(pages, "later"));
        page.line(say(Word.PAGES), counts, false);
      }
      page.close(DETAILS);
    }
    uncalled();
  }

  private void uncalled() {
    List<String> never =
        report
            .path("operations")
            .valueStream()
            .filter(operation -> text(operation, "result").equals("never"))
            .map(operation -> text(operation, "operation"))
            .toList();
    page.line(say(Word.RESULT_NEVER), String.join(", ", never), !never.isEmpty());
  }

  private String result(JsonNode operation) {
    return say(
        text(operation, "result").equals("succeeded")
            ? Word.RESULT_SUCCEEDED
            : Word.RESULT_REFUSED);
  }

  private void part(JsonNode operation, Word title, String list, String name, String value) {
    List<String> used = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (JsonNode row : operation.path(list)) {
      String shown = text(row, name) + (value.isEmpty() ? "" : "=" + text(row, value));
      (row.path("count").asLong() > 0 ? used : never).add(shown);
    }
    String heading = say(title);
    if (!used.isEmpty()) {
      page.line(heading + " – " + say(Word.USED), String.join(", ", used), false);
    }
    if (!never.isEmpty()) {
      page.line(heading + " – " + say(Word.NEVER), String.join(", ", never), true);
    }
  }

  private void edges() {
    page.heading(say(Word.EDGES));
    for (JsonNode diagram : report.path("diagrams")) {
      String name = text(diagram, "name");
      page.open(DETAILS)
          .summary("%s: %s / %s".formatted(name, text(diagram, "covered"), text(diagram, "of")))
          .open("table");
      for (JsonNode edge : report.path("edges")) {
        if (text(edge, "diagram").equals(name)) {
          page.row(
              text(edge, "from") + " " + text(edge, "from_name"),
              text(edge, "to") + " " + text(edge, "to_name"),
              text(edge, "cause"),
              text(edge, "count"));
        }
      }
      page.close("table").close(DETAILS);
    }
  }

  private void faults() {
    page.heading(say(Word.FAULTS)).open(DETAILS).summary(say(Word.FAULTS)).open("table");
    for (JsonNode fault : report.path("faults")) {
      page.row(text(fault, "kind"), text(fault, "count"));
    }
    page.close("table").close(DETAILS);
  }

  private void guesses() {
    page.heading(say(Word.GUESSES) + " (" + report.path("guesses").size() + ")")
        .paragraph(say(Word.GUESSES_LEAD))
        .open(DETAILS)
        .summary(say(Word.GUESSES))
        .open("table");
    for (JsonNode guess : report.path("guesses")) {
      page.row(
          text(guess, "rule"),
          text(guess, language == Language.ZH ? "zh" : "en"),
          text(guess, "count"),
          names(guess.path("operations"), ""),
          names(guess.path("alternatives"), "name"));
    }
    page.close("table").close(DETAILS);
  }

  private static String names(JsonNode list, String field) {
    return String.join(
        ", ",
        list.valueStream()
            .map(one -> field.isEmpty() ? one.asString() : text(one, field))
            .toList());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
