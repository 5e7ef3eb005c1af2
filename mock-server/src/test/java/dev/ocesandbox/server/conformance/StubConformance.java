// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCostsResponse;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersResponse;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Canned and changed answers, as clients see them. */
@OnBothTargets
class StubConformance {

  private final Shop acme;
  private final BssClient sdk;

  StubConformance(Target target) {
    acme = Shop.emptyAcme(target);
    sdk = acme.world().sdk("acme");
  }

  private void stub(String stub) {
    acme.world().control("POST", "/stubs", Json.read(stub.replace('\'', '"')));
  }

  private JsonNode stubs() {
    return acme.world().control("GET", "/stubs", Json.object()).path("stubs");
  }

  @Test
  void the_sdk_reads_a_canned_answer_and_then_the_real_one() {
    stub(
        """
        {'operation': 'ListCosts', 'account': 'acme', 'times': 1, 'body': {
          'currency': 'CNY', 'total_count': 1,
          'cost_data': [{'dimensions': [{'key': 'CLOUD_SERVICE_TYPE', 'value': 'hws.service.type.ec2'}],
                         'costs': [{'time_dimension_value': '2026-01', 'time_measure_id': 2,
                                    'amount': '12.34', 'official_amount': '12.34'}],
                         'amount_by_costs': '12.34', 'official_amount_by_costs': '12.34'}]}}
        """);
    ListCostsRequest request =
        new ListCostsRequest()
            .withBody(
                new ListCostsReq()
                    .withTimeCondition(
                        time ->
                            time.withTimeMeasureId(2)
                                .withBeginTime("2026-01")
                                .withEndTime("2026-01"))
                    .withGroupby(
                        List.of(new GroupBy().withType("dimension").withKey("CHARGING_MODE")))
                    .withCostType("ORIGINAL_COST")
                    .withAmountType("NET_AMOUNT"));

    ListCostsResponse costs = sdk.listCosts(request);

    assertThat(costs.getTotalCount()).isEqualTo(1);
    assertThat(costs.getCurrency()).isEqualTo("CNY");
    assertThat(costs.getCostData().get(0).getCosts().get(0).getAmount()).isEqualTo("12.34");
    assertThat(sdk.listCosts(request).getCostData()).isEmpty();
  }

  @Test
  void the_sdk_reads_a_list_of_orders_with_a_status_that_the_vendor_never_documented() {
    String order = acme.buy("80.00");
    stub(
        """
        {'operation': 'ListCustomerOrders', 'unchecked': true, 'headers': {'X-Quota': '7'},
         'change': [{'path': '/order_infos/0/status', 'value': 77},
                    {'path': '/order_infos/0/currency', 'value': null},
                    {'path': '/order_infos/0/order_id', 'remove': true},
                    {'path': '/order_infos/0/brand_new', 'value': {'a': [1]}},
                    {'path': '/total_count', 'value': 3}]}
        """);

    ListCustomerOrdersResponse list = sdk.listCustomerOrders(new ListCustomerOrdersRequest());

    assertThat(list.getTotalCount()).isEqualTo(3);
    assertThat(list.getOrderInfos().get(0).getStatus()).isEqualTo(77);
    assertThat(list.getOrderInfos().get(0).getCurrency()).isNull();
    assertThat(list.getOrderInfos().get(0).getOrderId()).isNull();
    TestServer.Answer raw = acme.list("limit=10");
    assertThat(raw.body().at("/order_infos/0/brand_new/a/0").asInt()).isEqualTo(1);
    assertThat(raw.raw().headers().firstValue("X-Quota")).hasValue("7");
    assertThat(raw.raw().headers().firstValue("X-Sandbox-Stub")).hasValue("stub-1");
    assertThat(raw.applied()).startsWith("sandbox.stub.changed");
    assertThat(acme.status(order)).isEqualTo(6);
  }

  @Test
  void a_request_whose_answer_is_changed_takes_effect() {
    String order = acme.buy("80.00");
    stub("{'operation': 'CancelCustomerOrder', 'headers': {'X-Late': 'yes'}, 'times': 1}");

    TestServer.Answer cancelled = acme.cancel(order);

    assertThat(cancelled.status()).isEqualTo(204);
    assertThat(cancelled.raw().headers().firstValue("X-Late")).hasValue("yes");
    assertThat(acme.status(order)).isEqualTo(4);
  }

  @Test
  void a_request_that_is_answered_by_a_stub_changes_nothing() {
    String order = acme.buy("80.00");
    String before = acme.everything();
    stub(
        """
        {'operation': 'CancelCustomerOrder', 'status': 500, 'times': 1,
         'body': {'error_code': 'CBC.0999', 'error_msg': 'System error.'}}
        """);

    TestServer.Answer failed = acme.cancel(order);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.applied()).containsExactly("sandbox.stub.answered");
    assertThat(acme.everything()).isEqualTo(before);
    assertThat(acme.cancel(order).status()).isEqualTo(204);
  }

  @Test
  void the_sdk_reads_a_canned_error_as_one_of_the_vendor() {
    stub(
        """
        {'operation': 'ListCustomerOrders', 'status': 400,
         'body': {'error_code': 'CBC.0100', 'error_msg': 'made up'}}
        """);

    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> sdk.listCustomerOrders(new ListCustomerOrdersRequest()))
        .satisfies(
            refused -> {
              assertThat(refused.getErrorCode()).isEqualTo("CBC.0100");
              assertThat(refused.getErrorMsg()).isEqualTo("made up");
            });
  }

  @Test
  void a_change_that_finds_no_place_is_noted_and_the_real_answer_is_sent() {
    stub(
        """
        {'operation': 'ListCustomerOrders', 'times': 1,
         'change': [{'path': '/total_count', 'value': 9},
                    {'path': '/order_infos/0/status', 'value': 4}]}
        """);

    TestServer.Answer empty = acme.list("limit=10");

    assertThat(empty.body().path("total_count").asInt()).isZero();
    assertThat(empty.raw().headers().firstValue("X-Sandbox-Stub")).isEmpty();
    assertThat(empty.applied()).startsWith("sandbox.stub.missed");
    assertThat(empty.explained().at("/stub/effect").asString()).isEqualTo("missed");
    assertThat(empty.explained().at("/stub/reason").asString())
        .isEqualTo("the answer has no /order_infos/0");
    JsonNode stub = stubs().path(0);
    assertThat(stub.path("hit").asInt()).isZero();
    assertThat(stub.path("missed").asInt()).isEqualTo(1);
    assertThat(stub.path("miss").asString()).isEqualTo("the answer has no /order_infos/0");
    acme.buy("80.00");
    assertThat(acme.list("limit=10").body().path("total_count").asInt()).isEqualTo(9);
  }

  @Test
  void a_changed_answer_that_violates_the_contract_as_a_whole_is_not_sent() {
    stub(
        """
        {'operation': 'ListUsageTypes', 'change': [{'path': '/usage_types/-', 'value': {
          'code': 'a', 'name': 'b', 'resource_type_code': 'c', 'service_type_code': 'd',
          'resource_type_name': 'e', 'service_type_name': 'f'}}]}
        """);

    TestServer.Answer full = acme.get("/v2/products/usage-types?limit=100");

    assertThat(full.body().path("usage_types")).hasSize(100);
    assertThat(stubs().at("/0/miss").asString())
        .isEqualTo(
            "the changed answer would violate the contract:"
                + " usage_types: size must be between 0 and 100");
    assertThat(acme.get("/v2/products/usage-types?limit=99").body().path("usage_types"))
        .hasSize(100);
  }

  @Test
  void a_refused_request_keeps_its_refusal() {
    stub(
        """
        {'operation': 'ShowCustomerOrderDetails', 'change': [{'path': '/total_count', 'value': 9}]}
        """);

    TestServer.Answer refused = acme.details("CS2601010000AAAAA");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.applied()).containsExactly("sandbox.stub.missed");
    assertThat(stubs().at("/0/miss").asString()).isEqualTo("the request was refused");
  }

  @Test
  void an_unchecked_answer_may_be_of_any_status_and_type() {
    stub(
        """
        {'operation': 'ListCustomerOrders', 'status': 302, 'unchecked': true, 'body': '<html>',
         'headers': {'location': 'https://login.example', 'content-TYPE': 'text/html'}}
        """);

    TestServer.Answer answer = acme.list("limit=10");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().allValues("Content-Type")).containsExactly("text/html");
    assertThat(answer.raw().headers().firstValue("Location")).hasValue("https://login.example");
    assertThat(answer.raw().headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void a_stub_of_one_world_is_none_of_another() {
    Shop other = Shop.emptyAcme();
    stub("{'operation': 'ListCustomerOrders', 'headers': {'X-Quota': '7'}}");

    assertThat(acme.list("limit=1").raw().headers().firstValue("X-Quota")).isPresent();
    assertThat(other.list("limit=1").raw().headers().firstValue("X-Quota")).isEmpty();
  }
}
