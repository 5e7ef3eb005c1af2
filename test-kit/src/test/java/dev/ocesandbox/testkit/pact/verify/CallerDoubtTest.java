// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static dev.ocesandbox.testkit.pact.verify.PactJson.get;
import static dev.ocesandbox.testkit.pact.verify.PactJson.only;
import static dev.ocesandbox.testkit.pact.verify.PactJson.pact;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who sends a request when the states name several accounts. */
class CallerDoubtTest {

  private static final String DETAILS = "/v2/orders/customer-orders/details/O";
  private static final String BODY = "{\"order_info\": {\"order_id\": \"O\"}}";
  private static final String CASH = "account acme has 5 yuan in cash";
  private static final String ORDER = "order O of account solo is pending payment";

  @Test
  void a_refusal_says_which_account_sent_the_request() {
    assertThat(only(pact("3.0.0", get(DETAILS, 200, BODY, CASH, ORDER))).problems())
        .last()
        .asString()
        .startsWith("the request was sent as account acme, which the states name first")
        .endsWith("\"the caller is account solo\"");
  }

  @Test
  void a_state_can_name_the_caller() {
    String caller = "the caller is account solo";

    assertThat(only(pact("3.0.0", get(DETAILS, 200, BODY, CASH, ORDER, caller))).problems())
        .isEmpty();
    assertThat(only(pact("3.0.0", get(DETAILS + "X", 200, BODY, CASH, ORDER, caller))).problems())
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("was sent as account"));
  }

  @Test
  void one_account_leaves_no_doubt() {
    assertThat(only(pact("3.0.0", get(DETAILS + "X", 200, BODY, ORDER))).problems())
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("was sent as account"));
  }
}
