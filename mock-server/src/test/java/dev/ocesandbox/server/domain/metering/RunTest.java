// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {

  private static final Instant MIDNIGHT = Instant.parse("2025-05-31T16:00:00Z");

  private static Each each(String official, String discount, String due) {
    return new Each(
        null,
        Quantity.of("3600"),
        Quantity.ZERO,
        Rating.of("0.0625"),
        FineAmount.of(official),
        FineAmount.of(discount),
        Money.of(due),
        null);
  }

  private static Run run(long count, Each each, List<Paid> paidBy) {
    return new Run(
        "run",
        "r1",
        "c1",
        "c1",
        new Factor(1, "Duration", 4),
        Cycle.parse("2025-06").orElseThrow(),
        new Period(MIDNIGHT, MIDNIGHT.plusSeconds(3600)),
        MIDNIGHT.plusSeconds(3600 + 3210),
        count,
        each,
        paidBy);
  }

  private static Paid paid(Paid.Source source, String amount) {
    return new Paid(source, "", Money.of(amount));
  }

  @Test
  void a_month_of_equal_hours_is_one_run_whose_hours_are_cut_one_by_one() {
    Run month = run(720, each("0.0625", "0", "0.06"), List.of(paid(Paid.Source.CASH, "0.06")));

    assertThat(month.due()).hasToString("43.20");
    assertThat(month.official()).hasToString("45");
    assertThat(month.truncated()).hasToString("1.8");
    assertThat(month.period(719).end()).isEqualTo("2025-06-30T16:00:00Z");
    assertThat(month.periods()).hasSize(720).doesNotHaveDuplicates();
    assertThatIllegalArgumentException().isThrownBy(() -> month.period(720));
    assertThatIllegalArgumentException().isThrownBy(() -> month.period(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.04599822, 0, 0.04, 0.00599822",
    "0.37, 0.111, 0.25, 0.009",
    "0.06166666, 0.00616666, 0.05, 0.0055",
    "0, 0, 0.00, 0"
  })
  void what_is_cut_off_is_the_list_price_less_discount_and_amount_due(
      String official, String discount, String due, String truncated) {
    assertThat(each(official, discount, due).truncated()).hasToString(truncated);
  }

  @ParameterizedTest
  @CsvSource({
    // rounded instead of cut
    "0.0475, 0, 0.05",
    "0.37, 0.111, 0.26",
    // a discount that is more than the price, or negative
    "0.37, 0.38, 0.00",
    "0.37, -0.01, 0.38"
  })
  void amounts_that_contradict_each_other_are_refused(
      String official, String discount, String due) {
    assertThatIllegalArgumentException().isThrownBy(() -> each(official, discount, due));
  }

  @Test
  void packages_cover_no_more_than_was_used() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Each(
                    null,
                    Quantity.of("60"),
                    Quantity.of("61"),
                    null,
                    FineAmount.ZERO,
                    FineAmount.ZERO,
                    Money.ZERO,
                    null));
  }

  @Test
  void sources_have_paid_what_is_due_and_only_a_single_period_has_several() {
    Each hour = each("0.37", "0", "0.37");
    List<Paid> split = List.of(paid(Paid.Source.CASH, "0.26"), paid(Paid.Source.DEBT, "0.11"));

    assertThat(run(1, hour, split).due()).hasToString("0.37");
    assertThat(run(2, each("0", "0", "0.00"), List.of()).due()).isEqualTo(Money.ZERO);
    assertThatIllegalArgumentException().isThrownBy(() -> run(2, hour, split));
    assertThatIllegalArgumentException().isThrownBy(() -> run(1, hour, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(1, hour, List.of(paid(Paid.Source.CASH, "0.38"))));
    assertThatIllegalArgumentException().isThrownBy(() -> run(0, hour, split));
    assertThatIllegalArgumentException().isThrownBy(() -> paid(Paid.Source.CASH, "0.00"));
  }
}
