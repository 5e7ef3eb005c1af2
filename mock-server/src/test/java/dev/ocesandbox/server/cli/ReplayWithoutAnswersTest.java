// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} of a history with answers that do not follow from the world. */
class ReplayWithoutAnswersTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";
  private static final String STUB =
      """
      {"operation": "ShowCustomerAccountBalances",
       "change": [{"path": "/debt_amount", "value": 77.77}]}""";
  private static final String ORDER =
      """
      {"account": "acme", "auto_pay": true, "lines": [{
        "service_type_code": "hws.service.type.ec2",
        "resource_type_code": "hws.resource.type.vm",
        "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
        "period_type": 2, "period_num": 1, "quantity": 1, "price": "10"}]}""";

  @TempDir static Path folder;

  private static Path file;

  /** An order that one read completes, one that a stale read does not find, and a stub. */
  @BeforeAll
  static void live() throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      String world = sandbox.endpoint() + "/_sandbox/worlds/default";
      send("POST", world + "/accounts/acme/top-ups", "{\"amount\": \"500\"}");
      send(
          "PUT",
          world + "/settings",
          "{\"provisioning\": {\"mode\": \"after_reads\", \"reads\": 1}}");
      send(
          "POST",
          world + "/faults",
          "{\"kind\": \"stale-read\", \"operation\": \"ShowCustomerOrderDetails\", \"times\": 1}");
      String order = Json.read(send("POST", world + "/orders", ORDER)).path("order_id").asString();
      String details = sandbox.endpoint() + "/v2/orders/customer-orders/details/" + order;
      assertThat(send("GET", details, "")).contains("CBC.");
      assertThat(send("GET", details, "")).contains("\"status\":3");
      assertThat(send("GET", details, "")).contains("\"status\":5");
      send("POST", world + "/stubs", STUB);
      assertThat(send("GET", sandbox.endpoint() + BALANCES, "")).contains("77.77");
      file =
          Files.writeString(
              folder.resolve("history.json"), send("GET", world + "/export?history=true", ""));
    }
  }

  private static String send(String method, String url, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("X-Auth-Token", "sandbox-token-acme")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void the_file_says_why_answers_are_left_out() throws IOException {
    assertThat(Files.readString(file))
        .containsOnlyOnce("\"answer_left_out\":\"stale_read\"")
        .containsOnlyOnce("\"answer_left_out\":\"stub\"");
  }

  @Test
  void a_stale_read_is_not_run_again_and_the_table_says_so() {
    MainTest.Printed printed = MainTest.printed("replay", file.toString());

    assertThat(printed.out())
        .containsPattern("ShowCustomerOrderDetails +- +- +not compared: stale read\n")
        .containsPattern("ShowCustomerOrderDetails +200 +- +same\n")
        .containsPattern("ShowCustomerAccountBalances +200 +- +same status, body not kept: stub\n")
        .contains(
            "8 answers compared, all the same; of 1 only the status, as the body was not kept;"
                + " stale reads not compared: 1");
    assertThat(printed.code()).isZero();
  }

  @Test
  void another_status_is_seen_also_where_the_body_was_not_kept() throws IOException {
    String history = Files.readString(file);
    int stub = history.indexOf("\"answer_left_out\":\"stub\"");
    int status = history.lastIndexOf("\"status\":200", stub);
    String changed =
        history.substring(0, status) + "\"status\":201" + history.substring(status + 12);

    MainTest.Printed printed =
        MainTest.printed(
            "replay", Files.writeString(folder.resolve("changed.json"), changed).toString());

    assertThat(printed.out()).contains("different status").contains("8 answers compared, 1 differ");
    assertThat(printed.code()).isEqualTo(1);
  }

  @Test
  void the_refusal_of_a_stale_read_cannot_be_looked_for() {
    MainTest.Printed last = MainTest.printed("replay", file.toString(), "--shrink");
    assertThat(last.out()).as("the last answer that was kept").contains("1 of 9 commands show it");
    assertThat(MainTest.printed("replay", file.toString(), "--shrink", "--answer", "5").err())
        .contains("command 5 has no answer here: it was a stale read");
    assertThat(
            MainTest.printed(
                    "replay",
                    file.toString(),
                    "--shrink",
                    "--refusal",
                    "orders.details.order-exists")
                .err())
        .contains("nothing was refused by orders.details.order-exists");
  }

  @Test
  void an_unknown_reason_is_refused() throws IOException {
    String changed = Files.readString(file).replace("\"stale_read\"", "\"tired\"");

    MainTest.Printed printed =
        MainTest.printed(
            "replay", Files.writeString(folder.resolve("reason.json"), changed).toString());

    assertThat(printed.err()).contains("answer_left_out: is not a known reason");
    assertThat(printed.code()).isEqualTo(2);
  }
}
