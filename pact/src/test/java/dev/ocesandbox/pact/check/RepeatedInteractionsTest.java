// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.pact.Checked;
import org.junit.jupiter.api.Test;

/** Interactions that Pact cannot tell apart, and what an interaction may leave out. */
class RepeatedInteractionsTest {

  private static final String FIRST = interaction("lists orders", "an order is pending payment");

  private static String interaction(String description, String state) {
    return """
        {"description": "%s", "providerState": "%s",
         "request": {"method": "GET", "path": "/v2/orders/customer-orders"}, "response": {"status": 200}}
        """
        .formatted(description, state)
        .replace("\n", "");
  }

  private static Checked pact(String... interactions) {
    return Checked.pact(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        %s]}
        """
            .formatted(String.join(",\n", interactions)));
  }

  @Test
  void the_same_description_and_state_are_red() {
    Checked checked = pact(FIRST, interaction("lists coupons", "x"), FIRST);

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.complaints())
        .filteredOn(line -> line.contains("same description"))
        .singleElement()
        .asString()
        .startsWith("standard input:4: interactions[2].description: ")
        .contains("line 2 has an interaction with the same description and provider states");
  }

  @Test
  void another_description_or_another_state_is_green() {
    Checked checked =
        pact(
            FIRST,
            interaction("lists all", "an order is pending payment"),
            interaction("lists orders", "x"));

    assertThat(checked.out()).doesNotContain("same description");
  }

  @Test
  void a_method_that_is_left_out_is_get() {
    assertThat(
            Checked.interaction("{\"path\": \"/v2/orders/customer-orders\"}", "{\"status\": 200}")
                .out())
        .contains("no problems found");
    assertThat(
            Checked.interaction("{\"path\": \"/v3/orders/customer-orders/pay\"}", "{}")
                .complaints())
        .singleElement()
        .asString()
        .contains("'GET' is not a method of");
  }
}
