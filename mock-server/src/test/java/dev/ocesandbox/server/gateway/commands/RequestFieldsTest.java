// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading the fields of checked objects. */
class RequestFieldsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T08:30:00Z");

  private enum Color {
    LIGHT_BLUE
  }

  private static RequestFields fields(String json) {
    return new RequestFields(Json.read(json.replace('\'', '"')), NOW);
  }

  private static String problem(RequestFields fields) {
    Map<String, String> arguments = fields.problem().orElseThrow().arguments();
    return arguments.get("field") + " " + arguments.get("reason");
  }

  @Test
  void a_field_that_is_null_is_absent() {
    RequestFields fields = fields("{'f': null}");

    assertThat(fields.has("f")).isFalse();
    assertThat(fields.text("f")).isEmpty();
    assertThat(fields.text("f", "none")).isEqualTo("none");
    assertThat(fields.integer("f", 7)).isEqualTo(7);
    assertThat(fields.texts("f")).isEmpty();
    assertThat(fields.ratio("f")).isEmpty();
    assertThat(fields.future("f")).isEmpty();
    assertThat(fields.amount("f")).isEqualTo(Money.ZERO);
    assertThat(fields.problem()).isEmpty();
  }

  @Test
  void an_empty_text_is_no_integer_and_no_instant() {
    RequestFields fields = fields("{'f': ''}");

    assertThat(fields.integer("f")).isEmpty();
    assertThat(fields.instant("f")).isEmpty();
    assertThat(fields.text("f")).contains("");
  }

  @Test
  void texts_are_the_items_of_an_array_or_are_separated_by_commas() {
    RequestFields fields = fields("{'array': ['a', 1], 'text': 'b,c'}");

    assertThat(fields.texts("array")).containsExactly("a", "1");
    assertThat(fields.texts("text")).containsExactly("b", "c");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "'''7''', 7", "99999999999, 2147483647"})
  void an_integer_comes_as_number_or_text_and_ends_at_the_largest_int(String json, int value) {
    assertThat(fields("{'n': " + json + "}").integer("n")).contains(value);
  }

  @Test
  void a_choice_is_the_constant_of_that_name() {
    assertThat(fields("{'color': 'light_blue'}").choice("color", Color.class))
        .isEqualTo(Color.LIGHT_BLUE);
  }

  @Test
  void a_page_begins_at_0_and_has_10_rows_by_default() {
    assertThat(fields("{}").page()).isEqualTo(new PageRequest(0, 10));
    assertThat(fields("{'offset': 3, 'limit': 20}").page()).isEqualTo(new PageRequest(3, 20));
  }

  @Test
  void a_moment_is_an_instant_or_a_span_from_now() {
    RequestFields fields = fields("{'at': '2026-02-01T00:00:00.9Z', 'in': 'P1M'}");

    assertThat(fields.moment("at")).contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(fields.moment("in")).contains(Instant.parse("2026-02-28T08:30:00Z"));
    assertThat(fields.problem()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "'2026-02-30T00:00:00Z'",
            f -> f.moment("f"),
            "f \"2026-02-30T00:00:00Z\" is not a time that exists, in the years 1 to 9999"),
        mistake(
            "'2026-01-31T08:30:00Z'",
            f -> f.future("f"),
            "f \"2026-01-31T08:30:00Z\" must be after the world's time, 2026-01-31T08:30:00Z"),
        mistake(
            "'1.234'",
            f -> f.amount("f"),
            "f \"1.234\" must be an amount in yuan with at most two decimals"),
        mistake("0", f -> f.positiveAmount("f"), "f 0 must be greater than 0.00"),
        mistake("0.12345", f -> f.ratio("f"), "f 0.12345 is not a ratio of at most four decimals"));
  }

  private static Arguments mistake(String json, Consumer<RequestFields> reading, String problem) {
    return Arguments.of(json, reading, problem);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void what_a_schema_cannot_see_is_noted(
      String json, Consumer<RequestFields> reading, String problem) {
    RequestFields fields = fields("{'f': " + json + "}");

    reading.accept(fields);

    assertThat(problem(fields)).isEqualTo(problem);
  }

  @Test
  void the_first_mistake_counts_and_refuses_what_comes_next() {
    RequestFields fields = fields("{'a': 'x', 'b': 'y'}");
    fields.amount("b");
    fields.amount("a");

    Change<String> change = fields.then(() -> Change.of(World.empty(1, NOW), "never"));

    assertThat(change)
        .isEqualTo(
            Change.refused(
                new Refusal(
                    "control.body-valid",
                    Map.of(
                        "field",
                        "b",
                        "reason",
                        "\"y\" must be an amount in yuan with at most two decimals",
                        "reason.zh",
                        "\"y\"必须是金额（元），最多两位小数"))));
  }

  @Test
  void a_mistake_in_an_array_is_noted_with_its_place() {
    RequestFields fields = fields("{'lines': [{'price': 1}, {'price': 'x'}]}");

    assertThat(fields.objects("lines").stream().map(line -> line.amount("price")))
        .containsExactly(Money.of("1"), Money.ZERO);
    assertThat(problem(fields))
        .isEqualTo("lines[1].price \"x\" must be an amount in yuan with at most two decimals");
  }
}
