// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.BALANCES;
import static dev.ocesandbox.server.control.FindingCalls.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language in which findings are reported. */
class FindingLanguageTest {

  private static final Map<String, String> ACME = Map.of("X-Auth-Token", "sandbox-token-acme");

  private final FindingCalls client = FindingCalls.start();

  private Answered get(String target, String language) {
    return client.sandbox().send("GET", target, Map.of("X-Language", language), "");
  }

  private List<String> messages(String language) {
    return get(WORLD + "/findings", language)
        .json()
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("message").asString())
        .toList();
  }

  @Test
  void unknown_fields_and_numbers_as_text_are_reported_in_chinese() {
    client.query("{\"statusList\": [2], \"only_main_resource\": \"1\"}");
    client.query("{\"statusList\": [2]}");
    client.orders("?colour=blue");

    assertThat(messages("zh_cn"))
        .containsExactlyInAnyOrder(
            "ListPayPerUseCustomerResources收到未知字段statusList（2次），已忽略：请更正字段名或删除该字段。",
            "ListPayPerUseCustomerResources收到文本形式的only_main_resource（1次），而接口要求的是数字：请以数字形式发送。",
            "ListCustomerOrders收到未知参数colour（1次），已忽略：请更正参数名或删除该参数。");
  }

  @Test
  void a_refused_value_is_reported_in_chinese() {
    client.sandbox().send("GET", FindingCalls.ORDERS + "?limit=500", ACME, "");

    assertThat(messages("zh_CN"))
        .singleElement()
        .asString()
        .startsWith("ListCustomerOrders拒绝了limit（1次），原因：")
        .endsWith("。请发送接口允许的值。");
  }

  @Test
  void wrong_paging_is_reported_in_chinese() {
    client.place(9);
    for (int page = 0; page < 6; page++) {
      client.orders("?limit=2&offset=" + page);
    }
    client.orders("?limit=2&status=6");

    assertThat(messages("zh_cn"))
        .containsExactly(
            "ListCustomerOrders以offset 0、1、2、3、4等分页读取，每页2条；但offset按记录数计算，因此各页有重叠："
                + "请把offset设为已收到的记录数，第一页之后为2。",
            "ListCustomerOrders共有9条记录，只返回了2条，之后没有再读取其他页：请从offset 2继续读取，直到没有更多记录。");
  }

  @Test
  void an_endless_loop_over_a_bill_is_reported_in_chinese() {
    for (int offset = 0; offset < 3_000; offset += 1_000) {
      client
          .sandbox()
          .api(
              "acme",
              "/v2/bills/customer-bills/fee-records?bill_cycle=2026-01&limit=1000&offset="
                  + offset);
    }

    assertThat(messages("zh_cn"))
        .containsExactly(
            "ListCustomerBillsFeeRecords在offset 0处已返回空页，之后仍继续读取（2次），循环不会结束："
                + "请在返回空页或已读满total_count条时停止；0条也是任何每页条数的整数倍。");
  }

  @Test
  void a_wrong_name_of_the_month_is_reported_in_chinese() {
    client.sandbox().api("acme", "/v2/bills/customer-bills/fee-records?cycle=2026-01");

    assertThat(messages("zh_cn"))
        .containsExactly(
            "ListCustomerBillsFeeRecords收到以cycle传递的月份（1次），但该接口的字段名是bill_cycle：请改用bill_cycle。");
  }

  @Test
  void an_amount_in_floating_point_is_reported_in_chinese() {
    client
        .sandbox()
        .post(WORLD + "/accounts/acme/top-ups", "{\"amount\": \"0.30000000000000004\"}");

    assertThat(messages("zh_cn"))
        .containsExactly(
            "TopUp收到的amount为0.30000000000000004（1次），带有二进制浮点运算误差："
                + "请使用十进制类型（如BigDecimal）或以分为单位的整数计算金额。");
  }

  @Test
  void an_unread_marker_is_reported_in_chinese() {
    client
        .sandbox()
        .send(
            "POST",
            "/v2/products/resource-specs-query",
            ACME,
            """
            {"cloud_service_type": "hws.service.type.ec2", "resource_type": "hws.resource.type.vm",
             "region_code": "cn-north-4", "charge_mode": "1", "limit": 2}
            """);

    assertThat(messages("zh_cn"))
        .containsExactly(
            "ListResourceSpecs返回了2条记录和下一页的marker，之后没有再读取其他页：请用marker继续读取，直到不再返回marker。");
  }

  @Test
  void too_many_calls_are_reported_in_chinese() {
    for (int i = 0; i < 11; i++) {
      client.sandbox().api("acme", BALANCES);
    }

    assertThat(messages("zh_cn"))
        .containsExactly(
            "ShowCustomerAccountBalances在1秒（真实时间）内被调用11次，超过文档规定的10次：请降低轮询频率，收到429后应退避重试。");
  }

  @Test
  void an_operation_that_is_not_built_is_reported_in_chinese() {
    client.sandbox().api("acme", "/v3/groups");

    assertThat(messages("zh_cn"))
        .containsExactly(
            "KeystoneListGroups被调用1次，返回501：IAM仅实现计费客户端所需的部分，即令牌、临时密钥和查询。"
                + "如果测试不依赖该接口的响应，可以放行not-built:KeystoneListGroups。");
  }

  @ParameterizedTest
  @CsvSource({"en_US, received the unknown", "fr, received the unknown", "zh-CN, 收到未知字段"})
  void findings_are_english_unless_chinese_is_asked_for(String language, String part) {
    client.query("{\"statusList\": [2]}");

    assertThat(messages(language)).singleElement().asString().contains(part);
    assertThat(client.findings().at("/findings/0/message").asString())
        .isEqualTo(
            "ListPayPerUseCustomerResources received the unknown field statusList once and ignored"
                + " it: correct its name or remove it.");
  }

  @Test
  void the_log_and_explain_report_in_the_same_language() {
    String request = client.query("{\"statusList\": [2]}").requestId();
    String message = "ListPayPerUseCustomerResources收到未知字段statusList（1次），已忽略：请更正字段名或删除该字段。";

    assertThat(get(WORLD + "/requests", "zh_cn").at("/requests/0/findings/0/message"))
        .isEqualTo(message);
    Answered explained = get("/_sandbox/explain/" + request, "zh_cn");
    assertThat(explained.at("/findings/0/message")).isEqualTo(message);
    assertThat(explained.at("/message"))
        .isEqualTo(
            "POST /v2/orders/suscriptions/resources/query（ListPayPerUseCustomerResources）的响应状态码为200");
  }

  @Test
  void explain_says_in_chinese_why_a_request_was_refused() {
    Answered refused = client.sandbox().api("globex", FindingCalls.ORDERS);
    String rule = ControlFixture.CONTRACTS.rules().find("gateway.site.china-only").statement().zh();

    assertThat(get("/_sandbox/explain/" + refused.requestId(), "zh_cn").at("/message"))
        .isEqualTo(
            "GET /v2/orders/customer-orders（ListCustomerOrders）被拒绝，状态码403，"
                + "依据规则gateway.site.china-only："
                + rule);
  }

  @Test
  void a_field_whose_name_looks_like_a_placeholder_is_shown_as_it_is() {
    client.query("{\"{operation}{times}\": 1}");

    assertThat(messages("zh_cn")).singleElement().asString().contains("未知字段{operation}{times}（1次）");
  }
}
