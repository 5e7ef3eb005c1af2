// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Planned faults whose answers are whole, as clients see them. */
@OnBothTargets
class FaultConformance {

  private final Shop acme;

  FaultConformance(Target target) {
    acme = Shop.acme(target);
  }

  private void plan(String fault) {
    acme.world().control("POST", "/faults", Json.read(fault.replace('\'', '"')));
  }

  @Test
  void an_error_reaches_the_sdk_as_the_vendor_would_send_it() {
    plan("{'operation': 'ListCustomerOrders', 'kind': 'error', 'code': 'CBC.0101', 'times': 1}");

    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(
            () -> acme.world().sdk("acme").listCustomerOrders(new ListCustomerOrdersRequest()))
        .satisfies(
            refused -> {
              assertThat(refused.getHttpStatusCode()).isEqualTo(400);
              assertThat(refused.getErrorCode()).isEqualTo("CBC.0101");
              assertThat(refused.getErrorMsg()).isEqualTo("Invalid parameter.");
            });
    assertThat(
            acme.world()
                .sdk("acme")
                .listCustomerOrders(new ListCustomerOrdersRequest())
                .getHttpStatusCode())
        .isEqualTo(200);
  }

  @Test
  void an_error_comes_in_the_language_of_the_request_and_changes_nothing() {
    String order = acme.buy("80.00");
    plan("{'operation': 'PayOrders', 'kind': 'error', 'code': 'CBC.99003141', 'times': 1}");
    plan("{'operation': 'ListCustomerOrders', 'kind': 'error', 'code': 'CBC.0101'}");
    String before = acme.everything();

    TestServer.Answer refused = acme.pay(order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("error_code").asString()).isEqualTo("CBC.99003141");
    assertThat(acme.everything()).isEqualTo(before);
    assertThat(Wire.get(acme, Shop.ORDERS, "zh_cn").body().path("error_msg").asString())
        .isEqualTo("参数无效");
    assertThat(acme.pay(order).status()).isEqualTo(204);
  }

  @Test
  void a_throttle_answers_as_the_gateway_does_beyond_its_limit() {
    acme.world().control("PUT", "/settings", TestServer.json().put("flow_control", "documented"));
    TestServer.Answer real = acme.list("limit=1");
    for (int i = 0; i < 2_000 && real.status() == 200; i++) {
      real = acme.list("limit=1");
    }
    plan("{'operation': 'ListCustomerOrders', 'kind': 'throttle', 'account': 'acme'}");
    acme.world().control("PUT", "/settings", TestServer.json().put("flow_control", "off"));

    TestServer.Answer planned = acme.list("limit=1");

    assertThat(real.status()).isEqualTo(429);
    assertThat(planned.status()).isEqualTo(429);
    ObjectNode body = (ObjectNode) real.body();
    assertThat(planned.body()).isEqualTo(body.put("request_id", planned.requestId()));
    // The vendor documents no such header for the gateway's 429.
    assertThat(planned.raw().headers().firstValue("Retry-After")).isEmpty();
    assertThat(real.raw().headers().map().keySet())
        .isEqualTo(planned.raw().headers().map().keySet());
    assertThat(planned.applied()).containsExactly("sandbox.fault.throttle");
  }

  @ParameterizedTest
  @CsvSource({
    "500, APIGW.0601",
    "501, APIGW.0601",
    "502, APIGW.0202",
    "503, APIGW.0202",
    "504, APIGW.0203"
  })
  void a_status_comes_with_a_body_of_the_gateway(int status, String code) {
    String order = acme.buy("80.00");
    plan("{'operation': 'PayOrders', 'kind': 'status', 'status': " + status + "}");

    TestServer.Answer answer = acme.pay(order);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("error_code").asString()).isEqualTo(code);
    assertThat(answer.body().path("request_id").asString()).isEqualTo(answer.requestId());
    assertThat(acme.status(order)).isEqualTo(6);
    assertThat(answer.applied()).containsExactly("sandbox.fault.status");
  }

  @Test
  void a_delay_is_real_time_and_then_the_request_is_done() {
    String order = acme.buy("80.00");
    plan("{'operation': 'PayOrders', 'kind': 'delay', 'by': 'PT0.3S'}");
    long before = System.nanoTime();

    TestServer.Answer answer = acme.pay(order);

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000L);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(answer.applied()).contains("sandbox.fault.delay");
  }

  @Test
  void a_fault_of_one_world_is_none_of_another() {
    Shop other = Shop.acme();
    plan("{'operation': '*', 'kind': 'status', 'status': 500}");

    assertThat(acme.list("limit=1").status()).isEqualTo(500);
    assertThat(other.list("limit=1").status()).isEqualTo(200);
    assertThatThrownBy(
            () -> acme.world().sdk("acme").listCustomerOrders(new ListCustomerOrdersRequest()))
        .isInstanceOf(com.huaweicloud.sdk.core.exception.ServerResponseException.class);
  }
}
