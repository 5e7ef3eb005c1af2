// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersResponse;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bad and the good clients that the page about findings shows, over a socket. */
class FindingsSnippetsTest {

  private static Sandbox shared;

  private final DocsWorld world = DocsWorld.of(shared.endpoint());
  private final BssClient bss = world.sdk("acme");
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    shared = Sandbox.start(SandboxOptions.defaults());
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  private List<String> kinds() {
    JsonNode findings = world.control("/_sandbox/worlds/" + world.id() + "/findings");
    return findings
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("kind").asString())
        .toList();
  }

  private void query(String body) throws IOException, InterruptedException {
    post("/v2/orders/suscriptions/resources/query", body);
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(shared.endpoint() + path))
            .header("X-Auth-Token", world.account("acme").path("token").asString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body());
  }

  @Test
  void fields() throws IOException, InterruptedException {
    // tag::fields-bad[]
    query("{\"orderId\": \"CS2601010000AAAAA\", \"only_main_resource\": \"1\"}");
    // end::fields-bad[]
    assertThat(kinds()).contains("unknown-field", "numeric-text");
  }

  @Test
  void right_fields() throws IOException, InterruptedException {
    // tag::fields-good[]
    query("{\"order_id\": \"CS2601010000AAAAA\", \"only_main_resource\": 1}");
    // end::fields-good[]
    bss.listPayPerUseCustomerResources(
        new ListPayPerUseCustomerResourcesRequest()
            .withBody(new QueryResourcesReq().withOrderId("CS1").withOnlyMainResource(1)));
    assertThat(kinds()).isEmpty();
  }

  @Test
  void range() {
    assertThatThrownBy(
            () ->
                // tag::range-bad[]
                bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(500))
            // end::range-bad[]
            )
        .isInstanceOf(ClientRequestException.class);
    assertThat(kinds()).containsExactly("out-of-range");
  }

  @Test
  void right_range() {
    // tag::range-good[]
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));
    // end::range-good[]
    assertThat(kinds()).isEmpty();
  }

  @Test
  void page_numbers() {
    place(5);
    // tag::pages-bad[]
    for (int page = 0; page < 3; page++) {
      bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(2).withOffset(page));
    }
    // end::pages-bad[]
    assertThat(kinds()).containsExactly("page-number-offset");
  }

  @Test
  void records() {
    place(5);
    // tag::pages-good[]
    List<CustomerOrderV2> orders = new ArrayList<>();
    ListCustomerOrdersResponse page;
    do {
      page =
          bss.listCustomerOrders(
              new ListCustomerOrdersRequest().withLimit(2).withOffset(orders.size()));
      orders.addAll(page.getOrderInfos());
    } while (!page.getOrderInfos().isEmpty() && orders.size() < page.getTotalCount());
    // end::pages-good[]
    assertThat(orders).hasSizeGreaterThanOrEqualTo(5).hasSize(page.getTotalCount());
    assertThat(kinds()).isEmpty();
  }

  @Test
  void first_page() {
    place(12);
    // tag::first-bad[]
    bss.listCustomerOrders(new ListCustomerOrdersRequest()); // ten of them
    // end::first-bad[]
    assertThat(kinds()).containsExactly("first-page-only");
  }

  @Test
  void first_page_of_markers() throws IOException, InterruptedException {
    String marker = specs("").at("/page_info/next_marker").asString("");
    assertThat(kinds()).containsExactly("first-page-only");

    while (!marker.isEmpty()) {
      marker = specs(", \"marker\": \"" + marker + "\"").at("/page_info/next_marker").asString("");
    }
    assertThat(kinds()).doesNotContain("first-page-only");
  }

  private JsonNode specs(String marker) throws IOException, InterruptedException {
    return post(
        "/v2/products/resource-specs-query",
        """
        {"cloud_service_type": "hws.service.type.ec2", "resource_type": "hws.resource.type.vm",
         "region_code": "cn-north-4", "charge_mode": "1", "limit": 2%s}
        """
            .formatted(marker));
  }

  @Test
  void polling() {
    // tag::polling-bad[]
    for (int i = 0; i < 40; i++) {
      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    }
    // end::polling-bad[]
    assertThat(kinds()).containsExactly("polling-too-fast");
  }

  @Test
  void few_calls() {
    // tag::polling-good[]
    var balances = bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    // end::polling-good[]
    assertThat(balances.getAccountBalances()).isNotEmpty();
    assertThat(kinds()).isEmpty();
  }

  private void allocate(String transId) {
    bss.updateSubEnterpriseAmount(
        new UpdateSubEnterpriseAmountRequest()
            .withBody(
                new TransferEnterpriseMultiAccountReq()
                    .withCustomerId(world.account("acme-dev").path("customer_id").asString())
                    .withAmount("100.00")
                    .withTransId(transId)));
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private void failOnce() {
    world.post(
        "/faults",
        Json.object()
            .put("kind", "error")
            .put("operation", "UpdateSubEnterpriseAmount")
            .put("code", "CBC.0999")
            .put("times", 1));
  }

  @Test
  void repeats() {
    failOnce();
    // tag::repeat-bad[]
    try {
      allocate(unique());
    } catch (ServerResponseException e) {
      allocate(unique()); // the money may move twice
    }
    // end::repeat-bad[]
    assertThat(kinds()).containsExactly("repeated-transfer");
  }

  @Test
  void right_repeats() {
    failOnce();
    // tag::repeat-good[]
    String transId = unique();
    try {
      allocate(transId);
    } catch (ServerResponseException e) {
      allocate(transId); // CBC.99007009 if the money has moved already
    }
    // end::repeat-good[]
    assertThat(kinds()).isEmpty();
  }

  private void place(int count) {
    for (int i = 0; i < count; i++) {
      world.order("1.00");
    }
  }
}
