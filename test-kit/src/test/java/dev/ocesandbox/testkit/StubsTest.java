// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.CANCEL_CUSTOMER_ORDER;
import static dev.ocesandbox.testkit.Operation.LIST_COSTS;
import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersResponse;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OceSandbox
class StubsTest {

  private static final ListCostsRequest COSTS =
      new ListCostsRequest()
          .withBody(
              new ListCostsReq()
                  .withTimeCondition(
                      time ->
                          time.withTimeMeasureId(2).withBeginTime("2026-01").withEndTime("2026-01"))
                  .withGroupby(
                      List.of(new GroupBy().withType("dimension").withKey("CHARGING_MODE")))
                  .withCostType("ORIGINAL_COST")
                  .withAmountType("NET_AMOUNT"));

  private static ListCustomerOrdersResponse orders(BssClient bss) {
    return bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));
  }

  @Test
  void an_operation_answers_as_the_stub_says(Sandbox sandbox, BssClient bss) {
    Stub stub =
        sandbox
            .stub(LIST_COSTS)
            .by("acme")
            .answers(
                200,
                """
                {"currency": "CNY", "total_count": 1,
                 "cost_data": [{"dimensions": [], "costs": [],
                   "amount_by_costs": "1.50", "official_amount_by_costs": "2.00"}]}
                """);

    assertThat(bss.listCosts(COSTS).getCostData().get(0).getAmountByCosts()).isEqualTo("1.50");
    assertThat(stub.hits()).isEqualTo(1);
    assertThat(stub.misses()).isZero();
    sandbox.verify(LIST_COSTS).called();
  }

  @Test
  void a_list_of_orders_is_sabotaged(Sandbox sandbox, BssClient bss) {
    TestClient.order(sandbox, "80.00");
    sandbox
        .stub(LIST_CUSTOMER_ORDERS)
        .unchecked()
        .changes(
            AnswerChange.set("/order_infos/0/status", 77),
            AnswerChange.set("/order_infos/0/currency", null),
            AnswerChange.remove("/order_infos/0/order_id"));

    ListCustomerOrdersResponse list = orders(bss);

    assertThat(list.getOrderInfos().get(0).getStatus()).isEqualTo(77);
    assertThat(list.getOrderInfos().get(0).getCurrency()).isNull();
    assertThat(list.getOrderInfos().get(0).getOrderId()).isNull();
  }

  @Test
  void one_change_and_one_removal_need_no_list(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    Stub changing = sandbox.stub(LIST_CUSTOMER_ORDERS).times(1).change("/total_count", 9);
    Stub removing = sandbox.stub(LIST_CUSTOMER_ORDERS).times(1).remove("/order_infos/0");

    assertThat(orders(bss).getTotalCount()).isEqualTo(9);
    assertThat(orders(bss).getOrderInfos()).noneMatch(listed -> listed.getOrderId().equals(order));
    assertThat(List.of(changing.hits(), removing.hits())).containsExactly(1, 1);
  }

  @Test
  void headers_are_set_with_or_without_other_changes(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");
    Stub stub = sandbox.stub(CANCEL_CUSTOMER_ORDER).header("X-Late", "yes").changes();

    int status =
        TestClient.send(
            sandbox,
            "PUT",
            TestClient.ORDERS + "/cancel",
            "{\"order_id\": \"%s\"}".formatted(order));

    assertThat(status).isEqualTo(204);
    assertThat(stub.hits()).isEqualTo(1);
    sandbox.assertThatOrder(order).isCancelled();
  }

  @Test
  void a_canned_refusal_is_verified_like_a_real_one(Sandbox sandbox, BssClient bss) {
    Map<String, String> error = Map.of("error_code", "CBC.0100", "error_msg", "made up");
    sandbox.stub(LIST_CUSTOMER_ORDERS).times(1).answers(400, error);

    assertThatThrownBy(() -> orders(bss)).isInstanceOf(ServiceResponseException.class);

    sandbox.verify(LIST_CUSTOMER_ORDERS).refusedWith("CBC.0100").calledTimes(1);
  }

  @Test
  void an_answer_that_violates_its_contract_is_refused(Sandbox sandbox) {
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> sandbox.stub(LIST_CUSTOMER_ORDERS).change("/order_infos/0/status", "?"))
        .withMessageContaining("change[0].value")
        .withMessageContaining("unchecked");
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> sandbox.stub(CANCEL_CUSTOMER_ORDER).answersEmpty(200))
        .withMessageContaining("status");
    sandbox.stub(CANCEL_CUSTOMER_ORDER).answersEmpty(204).remove();
  }

  @Test
  void broken_json_and_misspelt_accounts_fail_at_once(Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.stub(LIST_COSTS).answers(200, "{"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.stub(LIST_COSTS).by("acmee"))
        .withMessageContaining("Did you mean acme?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.faults().on(LIST_COSTS).by("acmee"))
        .withMessageContaining("Did you mean acme?");
  }

  @Test
  void a_removed_stub_answers_no_more(Sandbox sandbox, BssClient bss) {
    Stub stub = sandbox.stub(LIST_CUSTOMER_ORDERS).times(1).change("/total_count", 99);
    stub.remove();

    assertThat(orders(bss).getTotalCount()).isNotEqualTo(99);
    assertThatThrownBy(stub::hits).hasMessage("Stub stub-1 was removed");
  }
}
