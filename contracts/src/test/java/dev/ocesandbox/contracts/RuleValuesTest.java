// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ocesandbox.contracts.json.Json;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The numbers that rules state: as data, and in the texts of the rules. */
class RuleValuesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Contracts contracts = Contracts.load();

  @Test
  void a_value_has_the_type_that_is_asked_for() {
    assertThat(value("control.snapshot-limit", "limit").asInt()).isEqualTo(100);
    assertThat(value("resources.grace.length", "days").asInts()).containsExactly(1, 1, 1, 7, 7, 7);
    assertThat(value("unsubscriptions.fee.months", "percents").asInts()).containsExactly(10);
    assertThat(value("unsubscriptions.large-is-reviewed", "limit").asDecimal())
        .isEqualTo("50000.00");
    assertThat(value("orders.deadline.seven-days", "time").asDuration())
        .isEqualTo(Duration.ofDays(7));
    assertThat(value("accounts.records.one-year-range", "time").asPeriod())
        .isEqualTo(Period.ofYears(1));
    assertThat(value("renewals.auto.first-attempt", "hour").asTime()).isEqualTo(LocalTime.of(3, 0));
  }

  @Test
  void a_value_of_another_type_or_name_is_an_error() {
    assertThatIllegalStateException()
        .isThrownBy(() -> value("unsubscriptions.large-is-reviewed", "limit").asInt())
        .withMessage("Value limit is 50000.00, not a whole number");
    assertThatIllegalStateException()
        .isThrownBy(() -> value("resources.grace.length", "days").asInt())
        .withMessage("Value days is [1, 1, 1, 7, 7, 7], not a single value");
    assertThatIllegalStateException()
        .isThrownBy(() -> value("orders.deadline.seven-days", "time").asDecimal())
        .withMessage("Value time is P7D, not a decimal number");
    assertThatIllegalStateException()
        .isThrownBy(() -> value("orders.deadline.seven-days", "days"))
        .withMessage("Rule orders.deadline.seven-days has no value days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1Y | one year | 1年",
        "P18M | 18 months | 18个月",
        "P7D | seven days | 7天",
        "PT24H | 24 hours | 24小时",
        "PT15M | 15 minutes | 15分钟",
        "PT1S | one second | 1秒",
        "100 | 100 | 100",
        "50000.00 | 50,000 | 50000",
        "999999999999.99 | 999,999,999,999.99 | 999999999999.99",
        "03:00 | 03:00 | 03:00",
      })
  void a_text_shows_the_value_as_people_write_it(String value, String en, String zh) {
    ValueTexts texts = new ValueTexts(List.of(new RuleValue("x", List.of(value))));

    assertThat(texts.in(new Bilingual("{x} {y}", "{x}"))).isEqualTo(new Bilingual(en + " {y}", zh));
  }

  @Test
  void a_list_is_shown_by_its_items() {
    ValueTexts texts = new ValueTexts(List.of(new RuleValue("x", List.of("15", "10"))));

    assertThat(texts.in(new Bilingual("{x.0}, {x.1}", ""))).isEqualTo(new Bilingual("15, 10", ""));
  }

  @Test
  void statements_name_values_only_and_every_value_is_shown_in_both_languages() {
    for (JsonNode rule : Json.resource(Contracts.class, "rules.json")) {
      List<String> values = names(rule.path("values"));

      for (String language : List.of("en", "zh")) {
        List<String> stated = placeholders(rule.path(language));
        List<String> shown = new ArrayList<>(stated);
        shown.addAll(placeholders(rule.path("hint").path(language)));
        assertThat(values).as(rule.path("id").asString()).containsAll(stated);
        assertThat(shown).as(rule.path("id").asString()).containsAll(values);
      }
    }
  }

  private static List<String> names(JsonNode values) {
    List<String> names = new ArrayList<>();
    values
        .properties()
        .forEach(
            value -> {
              int size = value.getValue().size();
              for (int i = 0; i < size; i++) {
                names.add(value.getKey() + "." + i);
              }
              if (!value.getValue().isArray()) {
                names.add(value.getKey());
              }
            });
    return names;
  }

  private static List<String> placeholders(JsonNode text) {
    return PLACEHOLDER
        .matcher(text.asString(""))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void the_usual_flow_limit_is_that_of_its_rule() {
    assertThat(contracts.operation("CancelCustomerOrder").throttle())
        .isEqualTo(
            new Operation.Throttle(value("gateway.throttle.flow-limit", "requests").asInt(), 1));
  }

  private RuleValue value(String rule, String name) {
    return contracts.rules().find(rule).value(name);
  }
}
