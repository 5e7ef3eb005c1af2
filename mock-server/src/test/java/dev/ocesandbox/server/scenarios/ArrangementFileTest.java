// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static dev.ocesandbox.server.scenarios.GivenArrangement.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of arrangements that cannot be run, with line and path of each request. */
class ArrangementFileTest {

  private static final String FINE =
      "{'at': 'start-P9D', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '1'}}";

  private final Path folder;

  ArrangementFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void requests_have_the_form_that_the_schema_says() {
    assertThat(
            problems(
                "{'at': 'start-P1D'}",
                "{'do': 'TopUp', 'parameters': {'account': {'name': 'acme'}}, 'body': []}",
                "{'do': 'top-up', 'colour': 'blue'}"))
        .isEqualTo(
            """
            line 6, arrange[0].do: is required
            line 7, arrange[1].body: must be a JSON object, but was a list of 0 items
            line 7, arrange[1].parameters.account: must be a text or a number or true or false or a list, but was an object
            line 8, arrange[2].colour: is not a known field; known: at, label, do, as, parameters, body
            line 8, arrange[2].do: "top-up" must be the id of an operation, such as TopUp or PayOrders""");
  }

  @Test
  void times_lie_before_the_start_and_exist() {
    String topUp = "{'at': '%s', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '1'}}";

    assertThat(
            problems(
                topUp.formatted("start+P1D"),
                topUp.formatted("start-P1D2Y"),
                topUp.formatted("start-P1DT2H")))
        .isEqualTo(
            """
            line 6, arrange[0].at: "start+P1D" must be a time in the past such as start, start-P30D or \
            2026-01-15T08:30:00Z
            line 7, arrange[1].at: "start-P1D2Y" must be a time in the past such as start, start-P30D or \
            2026-01-15T08:30:00Z""");
    assertThat(problems(FINE, topUp.formatted("2026-02-30T00:00:00Z")))
        .isEqualTo("line 7, arrange[1].at: \"2026-02-30T00:00:00Z\" is not a time that exists");
  }

  @Test
  void a_request_does_not_come_after_the_start() {
    assertThat(
            problems(
                FINE,
                "{'at': '2026-11-23T08:30:01Z', 'do': 'TopUp', 'parameters': ACME,"
                    + " 'body': {'amount': '1'}}"))
        .isEqualTo(
            "line 7, arrange[1]: comes at 2026-11-23T08:30:01Z,"
                + " after the start at 2026-11-23T08:30:00Z");
  }

  @Test
  void labels_and_accounts_resolve() {
    assertThat(
            problems(
                "{'label': 'c', 'do': 'IssueCoupon', 'parameters': {'account': 'nobody'},"
                    + " 'body': {'type': 'cash', 'amount': '5'}}",
                "{'label': 'c', 'do': 'PlaceOrder',\n'body': {'account': 'stranger',"
                    + "\n'lines': [], 'coupons': ['@@c', '@c',\n'@lost/id']}}",
                "{'do': 'PayOrders', 'as': 'somebody', 'body': {'order_id': '@gone'}}"))
        .isEqualTo(
            """
            line 6, arrange[0].parameters.account: "nobody" is not an account in this file; the nearest are lab, acme
            line 7, arrange[1].label: is used twice
            line 8, arrange[1].body.account: "stranger" is not an account in this file; the nearest are acme, lab
            line 10, arrange[1].body.coupons[2]: "lost" is not a label in this file; the nearest are c
            line 11, arrange[2].as: "somebody" is not an account in this file; the nearest are acme, lab
            line 11, arrange[2].body.order_id: "gone" is not a label in this file; the nearest are c""");
  }

  @Test
  void a_span_that_does_not_exist_is_named() {
    assertThat(
            problems(
                "{'do': 'IssueCard', 'parameters': ACME,"
                    + "\n'body': {'amount': '5',\n'expires': 'start+P1Z'}}"))
        .isEqualTo("line 8, arrange[0].body.expires: \"start+P1Z\" is not a time that exists");
  }

  @Test
  void an_unknown_operation_is_named_with_the_nearest_one() {
    assertThat(problems("{'do': 'TopUps', 'parameters': ACME, 'body': {'amount': '1'}}"))
        .isEqualTo(
            "line 6, arrange[0]: do: TopUps is not an operation that changes a world;"
                + " did you mean TopUp?");
  }

  @Test
  void reads_and_requests_about_a_world_as_a_whole_are_no_part_of_an_arrangement() {
    assertThat(
            problems(
                "{'do': 'ListCustomerOrders', 'as': 'acme'}",
                "{'do': 'ShowLedger'}",
                "{'do': 'AdvanceClock', 'body': {'by': 'P1D'}}",
                "{'do': 'SpendFirst', 'body': {'customer_id': 'x', 'amount': '1'}}"))
        .contains(
            "line 6, arrange[0]: do: ListCustomerOrders is not an operation that changes a world")
        .contains("line 7, arrange[1]: do: ShowLedger is not an operation that changes a world")
        .contains("line 8, arrange[2]: do: AdvanceClock is not an operation that changes a world")
        .contains("line 9, arrange[3]: do: SpendFirst is not an operation that changes a world");
  }

  @Test
  void an_account_goes_with_requests_of_the_faked_api_and_with_no_others() {
    assertThat(
            problems(
                "{'do': 'TopUp', 'as': 'acme', 'parameters': ACME, 'body': {'amount': '1'}}",
                "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
                "{'do': 'PayOrders', 'body': PAY}"))
        .isEqualTo(
            """
            line 6, arrange[0]: as: is not allowed with TopUp, which is a control request
            line 8, arrange[2]: as: is required with PayOrders: the account that makes the request""");
  }

  @Test
  void every_request_that_breaks_its_contract_is_reported_at_once() throws IOException {
    String file =
        GivenArrangement.file(
            "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': 10.005}}",
            FINE,
            "{'do': 'IssueCoupon', 'parameters': ACME, 'body': {'amount': '5'}}",
            "{'do': 'IssueCard', 'parameters': {'account': 'acme', 'color': 1},"
                + " 'body': {'amount': '5'}}",
            "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '5', 'currency': 'CNY'}}",
            "{'do': 'MoveOrder', 'parameters': {'order_id': 'CS1'}, 'body': {'to': 'six'}}");

    assertThat(checked(file))
        .isEqualTo(
            """
            line 6, arrange[0]: amount: 10.005 must be 0 or more, in yuan, with at most two decimals and below 1000000000000
            line 8, arrange[2]: type: is required
            line 9, arrange[3]: color: is not known
            line 10, arrange[4]: currency: is not a known field; known: amount, repay, channel
            line 11, arrange[5]: to: must be an integer, but was "six\"""");
  }

  @Test
  void a_value_that_is_a_reference_is_checked_when_the_request_is_made() {
    assertThat(
            problems(
                "{'at': 'start-P1D', 'label': 'c', 'do': 'IssueCoupon', 'parameters': ACME,"
                    + " 'body': {'type': 'cash', 'amount': '5'}}",
                "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '@c'}}"))
        .startsWith("line 7, arrange[1]: amount: \"");
  }

  @Test
  void a_request_that_a_rule_refuses_is_named_with_line_path_and_rule() throws IOException {
    String[] requests = {
      "{'at': 'start-P1D', 'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
      "{'do': 'PayOrders', 'as': 'acme', 'body': PAY}"
    };
    String refused =
        "line 7, arrange[1]: is refused by the rule orders.pay.enough-money: The balance is insufficient. (missing 80.00)";

    assertThat(problems(requests)).isEqualTo(refused);
    assertThat(checked(GivenArrangement.file(requests))).isEqualTo(refused);
    assertThat(problems("{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '0'}}"))
        .isEqualTo(
            "line 6, arrange[0]: is refused by the rule control.body-valid:"
                + " amount: \"0\" must be greater than 0.00");
  }

  @Test
  void a_request_that_is_answered_with_a_refusal_is_refused_though_a_part_of_it_was_done() {
    assertThat(
            problems(
                "{'at': 'start-P40D', 'label': 'given', 'do': 'GiveResource', 'body': GIVEN}",
                "{'do': 'RenewalResources', 'as': 'acme', 'body': {'period_type': 2,"
                    + " 'period_num': 1, 'is_auto_pay': 1,"
                    + " 'resource_ids': ['@given/resource_ids/0']}}"))
        .startsWith("line 7, arrange[1]: is refused by the rule ");
  }

  @Test
  void a_request_is_refused_by_the_world_of_its_time() {
    assertThat(
            problems(
                "{'at': 'start-P30D', 'do': 'TopUp', 'parameters': ACME,"
                    + " 'body': {'amount': '100'}}",
                "{'at': 'start-P20D', 'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
                "{'at': 'start-P12D', 'do': 'PayOrders', 'as': 'acme', 'body': PAY}"))
        .startsWith("line 8, arrange[2]: is refused by the rule orders.pay.before-deadline: ");
  }

  @Test
  void what_a_request_refers_to_must_have_come_before() {
    String coupon =
        "{'at': '%s', 'label': 'c', 'do': 'IssueCoupon', 'parameters': ACME,"
            + " 'body': {'type': 'cash', 'amount': '5'}}";
    String reclaim =
        "{'at': 'start-P1D', 'do': 'ReclaimCoupon',"
            + " 'parameters': {'account': 'acme', 'coupon_id': '@c'}}";

    assertThat(problems(coupon.formatted("start"), reclaim))
        .isEqualTo("line 7, arrange[1]: refers to c, which does not exist yet");
    assertThat(problems(reclaim, coupon.formatted("start-P1D")))
        .isEqualTo("line 6, arrange[0]: refers to c, which does not exist yet");
  }

  @Test
  void a_path_that_names_nothing_in_the_answer_is_refused() {
    assertThat(
            problems(
                "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
                "{'do': 'CancelCustomerOrder', 'as': 'acme',"
                    + " 'body': {'order_id': '@o/sub_order_ids/0'}}"))
        .startsWith("line 7, arrange[1]: @o/sub_order_ids/0 does not exist in the response {");
  }

  private String checked(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.json"), text);
    return String.join(
        "\n",
        Given.FACTORY.check(file, GivenArrangement.START).stream().map(Object::toString).toList());
  }
}
