// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of what was counted. */
class TallyTest {

  private static Tally tally(String consumer, String key, long count) {
    return new Tally(new TreeMap<>(Map.of(consumer, new TreeMap<>(Map.of(key, count)))));
  }

  private static final Tally A = tally("a", "k", 3);
  private static final Tally B = tally("b", "k", 4);

  @Test
  void sums_do_not_depend_on_the_order() {
    assertThat(A.plus(B).plus(A)).isEqualTo(A.plus(A).plus(B));
    assertThat(A.plus(B).plus(A).sums()).containsEntry("k", 10L);
  }

  @Test
  void what_was_there_before_is_taken_off() {
    assertThat(A.plus(B).minus(A)).isEqualTo(B);
    assertThat(A.minus(A)).isEqualTo(Tally.NONE);
    assertThat(A.minus(A.plus(A))).as("cleared in between").isEqualTo(Tally.NONE);
  }

  @Test
  void a_report_holds_its_tally() {
    assertThat(read("{\"a\":{\"k\":3,\"x\":0}}").byConsumer().get("a"))
        .isEqualTo(Map.of("k", 3L, "x", 0L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.of(Json.read("{\"format\":\"x\"}")))
        .withMessage("this is no report of coverage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000000000000001", "9223372036854775808", "1e30", "1.5", "\"y\""})
  void what_is_no_count_is_refused_with_its_key(String count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("{\"a\":{\"k\":" + count + "}}"))
        .withMessageStartingWith("the count 'k' of 'a' must be an integer from 0 to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":7}", "[]", "null"})
  void counts_must_be_objects(String counts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(counts))
        .withMessageContaining("must be an object");
  }

  @Test
  void sums_end_at_the_largest_number() {
    Tally large = tally("a", "k", Long.MAX_VALUE);

    assertThat(large.plus(A).sums()).containsEntry("k", Long.MAX_VALUE);
    assertThat(large.plus(tally("b", "k", 1)).sums()).containsEntry("k", Long.MAX_VALUE);
  }

  private static Tally read(String counts) {
    return Tally.of(Json.read("{\"format\":\"oce-sandbox-coverage\",\"counts\":" + counts + "}"));
  }
}
