// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountsTest {

  private static Amounts amounts(
      String official, String discount, String due, Map<Part, String> parts) {
    Map<Part, Money> money = new java.util.EnumMap<>(Part.class);
    parts.forEach((part, yuan) -> money.put(part, Money.of(yuan)));
    return new Amounts(FineAmount.of(official), FineAmount.of(discount), Money.of(due), money);
  }

  @Test
  void the_list_price_is_discount_and_cut_and_amount_due() {
    Amounts disk = amounts("0.04599822", "0", "0.04", Map.of(Part.CASH, "0.04"));

    assertThat(disk.truncated()).hasToString("0.00599822");
    assertThat(disk.exact()).hasToString("0.04599822");
    Amounts recorded = amounts("107572.4423898", "0", "107371.04", Map.of(Part.DEBT, "107371.04"));
    assertThat(recorded.truncated()).hasToString("201.4023898");
  }

  @Test
  void what_was_cut_off_belongs_to_the_part_that_paid_most() {
    Amounts mixed = amounts("0.37999", "0", "0.37", Map.of(Part.CASH, "0.13", Part.CREDIT, "0.24"));
    Amounts free = amounts("0.008", "0", "0.00", Map.of());
    Amounts back = amounts("-0.379", "0", "-0.37", Map.of(Part.CARD, "-0.37"));

    assertThat(mixed.exactPart(Part.CREDIT)).hasToString("0.24999");
    assertThat(mixed.exactPart(Part.CASH)).hasToString("0.13");
    assertThat(free.exactPart(Part.CASH)).hasToString("0.008");
    assertThat(back.exactPart(Part.CARD)).hasToString("-0.379");
    assertThat(back.exactPart(Part.CASH)).hasToString("0");
  }

  @Test
  void sums_are_net_of_refunds_and_parts_of_zero_vanish() {
    Amounts bought = amounts("300", "0", "300.00", Map.of(Part.CASH, "300.00"));
    Amounts back = amounts("-300", "0", "-300.00", Map.of(Part.CASH, "-300.00"));

    assertThat(bought.plus(back)).isEqualTo(Amounts.NONE);
    assertThat(bought.plus(Amounts.NONE)).isEqualTo(bought);
  }

  @Test
  void parts_that_do_not_make_the_amount_due_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amounts("1", "0", "1.00", Map.of(Part.CASH, "0.99")))
        .withMessage("the parts {CASH=0.99} are not 1.00");
  }
}
