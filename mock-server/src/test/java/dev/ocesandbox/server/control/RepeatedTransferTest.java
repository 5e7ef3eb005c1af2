// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Transfers that are sent again although nobody knows whether they were carried out. */
class RepeatedTransferTest {

  private static final String ALLOCATE = "transfer-amount";
  private static final String RECLAIM = "retrieve-amount";

  private final FindingCalls client = FindingCalls.start();
  private final String dev =
      client.sandbox().get(FindingCalls.WORLD + "/accounts/acme-dev").at("/customer_id");

  @BeforeEach
  void fund() {
    client.sandbox().post(FindingCalls.WORLD + "/accounts/acme/top-ups", "{\"amount\": \"100\"}");
  }

  private int send(String path, String amount, String transId) {
    ObjectNode body = Json.object().put("customer_id", dev).put("amount", amount);
    return send(path, transId.isEmpty() ? body : body.put("trans_id", transId));
  }

  private int send(String path, ObjectNode body) {
    return client
        .sandbox()
        .send(
            "POST",
            "/v2/enterprises/multi-accounts/" + path,
            Map.of("X-Auth-Token", "sandbox-token-acme"),
            body.toString())
        .status();
  }

  private void plan(String operation, String fault) {
    client
        .sandbox()
        .post(
            FindingCalls.WORLD + "/faults",
            "{\"operation\": \"%s\", \"times\": 1, %s}".formatted(operation, fault));
  }

  private void fail() {
    plan("UpdateSubEnterpriseAmount", "\"kind\": \"error\", \"code\": \"CBC.0999\"");
  }

  @Test
  void a_new_number_after_a_5xx_is_found() {
    fail();
    assertThat(send(ALLOCATE, "10", "A")).isEqualTo(500);
    assertThat(send(ALLOCATE, "10.00", "B")).isEqualTo(204);

    var found = client.findings().at("/findings/0");
    assertThat(client.kinds()).containsExactly("repeated-transfer");
    assertThat(found.path("field").asString()).isEqualTo("trans_id");
    assertThat(found.path("count").asInt()).isEqualTo(2);
    assertThat(found.path("message").asString())
        .isEqualTo(
            "UpdateSubEnterpriseAmount was sent again once with a new trans_id after no answer or a"
                + " 5xx, so it may be carried out twice: repeat it with the same trans_id;"
                + " CBC.99007009 then says that the first one was carried out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "lose-answer", "cut-body"})
  void a_lost_answer_is_like_a_5xx(String kind) {
    send(ALLOCATE, "10", "A");
    plan("ReclaimSubEnterpriseAmount", "\"kind\": \"%s\"".formatted(kind));
    send(RECLAIM, "5", "B");
    send(RECLAIM, "5", "C");

    assertThat(client.findings().at("/findings/0/operation").asString())
        .isEqualTo("ReclaimSubEnterpriseAmount");
    assertThat(client.kinds()).containsExactly("repeated-transfer");
  }

  @Test
  void without_a_number_a_repeat_is_always_found() {
    fail();
    send(ALLOCATE, "10", "");
    send(ALLOCATE, "10", "");

    assertThat(client.findings().at("/findings/0/message").asString())
        .startsWith(
            "UpdateSubEnterpriseAmount was sent again once without trans_id after no answer")
        .contains("send a trans_id and repeat the request with the same one");
  }

  @Test
  void it_is_reported_in_chinese() {
    plan("UpdateSubEnterpriseAmount", "\"kind\": \"lose-answer\"");
    send(ALLOCATE, "10", "A");
    fail();
    send(ALLOCATE, "10", "B");
    send(ALLOCATE, "10", "C");

    assertThat(
            client
                .sandbox()
                .send("GET", FindingCalls.WORLD + "/findings", Map.of("X-Language", "zh_CN"), "")
                .at("/findings/0/message"))
        .isEqualTo(
            "UpdateSubEnterpriseAmount在没有得到响应或得到5xx之后，改用新的trans_id重新发送（2次），可能会重复执行："
                + "请使用相同的trans_id重试；若返回CBC.99007009，说明第一次请求已经执行。");
  }

  @Test
  void the_same_number_is_right_and_settles_what_happened() {
    plan("UpdateSubEnterpriseAmount", "\"kind\": \"lose-answer\"");
    send(ALLOCATE, "10", "A");
    assertThat(send(ALLOCATE, "10", "A")).isEqualTo(400);
    assertThat(send(ALLOCATE, "10", "B")).isEqualTo(204);

    assertThat(client.kinds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 11, transfer-amount", "10, 10, retrieve-amount"})
  void something_else_is_no_repeat(String first, String second, String path) {
    fail();
    send(ALLOCATE, first, "A");
    send(path, second, "B");

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void an_answered_transfer_may_be_followed_by_one_of_the_same_amount() {
    send(ALLOCATE, "10", "A");
    send(ALLOCATE, "10", "B");
    send(ALLOCATE, "10", "");
    send(ALLOCATE, "10", "");
    assertThat(send(ALLOCATE, "100000000", "D")).isEqualTo(400);
    send(ALLOCATE, "100000000", "E");

    assertThat(client.kinds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "60000, 0"})
  void a_client_that_does_not_wait_for_a_delayed_answer_is_found(long later, int findings) {
    plan("UpdateSubEnterpriseAmount", "\"kind\": \"delay\", \"by\": \"PT0.05S\"");
    send(ALLOCATE, "10", "A");
    client.sandbox().wall(ControlFixture.NOW.plus(Duration.ofMillis(later)));
    send(ALLOCATE, "10", "B");

    assertThat(client.kinds()).hasSize(findings);
  }

  @Test
  void a_coupon_that_is_passed_on_again_is_found() {
    ObjectNode body =
        Json.object().put("customer_id", dev).put("coupon_id", "CP1").put("amount", "1");
    plan("ClaimEnterpriseMultiAccountCoupon", "\"kind\": \"lose-answer\"");
    send("transfer-coupon", body.put("trans_id", "A"));
    send("transfer-coupon", body.put("trans_id", "B"));

    assertThat(client.kinds()).contains("repeated-transfer");
  }
}
