// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The coverage of a whole server: consumers, parallel clients, worlds that are gone, pages. */
class CoverageServerConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final String token = sandbox.accounts().get(0).own().token();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode json(String method, String path, String body) {
    return Json.read(send(method, path, body).body());
  }

  private void balances(String key, String userAgent) {
    send("GET", BALANCES, "", "X-Auth-Token", key, "User-Agent", userAgent);
  }

  private long succeeded(String query) {
    return json("GET", "/_sandbox/coverage" + query, "")
        .path("operations")
        .valueStream()
        .filter(row -> row.path("operation").asString().equals("ShowCustomerAccountBalances"))
        .mapToLong(row -> row.path("succeeded").asLong())
        .sum();
  }

  private List<String> consumers() {
    return json("GET", "/_sandbox/coverage", "")
        .path("consumers")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void a_consumer_is_the_product_of_the_user_agent_unless_the_world_names_one() {
    balances(token, "huaweicloud-usdk-python/3.0 (linux)");
    balances(token, "curl/8.5.0");
    JsonNode world =
        json("POST", "/_sandbox/worlds", "{\"from\":\"default\",\"consumer\":\"billing-portal\"}");
    balances(world.path("accounts").path(0).path("token").asString(), "curl/8.5.0");

    assertThat(consumers()).containsExactly("billing-portal", "curl", "huaweicloud-usdk-python");
    assertThat(succeeded("?consumer=curl")).isEqualTo(1);
    assertThat(succeeded("?consumer=billing-portal")).isEqualTo(1);
    assertThat(succeeded("?consumer=nobody")).isZero();
    assertThat(succeeded("")).isEqualTo(3);
  }

  @Test
  void requests_of_parallel_clients_add_up() {
    List<CompletableFuture<Void>> clients =
        IntStream.range(0, 8)
            .mapToObj(
                client ->
                    CompletableFuture.runAsync(
                        () ->
                            IntStream.range(0, 50)
                                .forEach(call -> balances(token, "client-" + client + "/1"))))
            .toList();
    clients.forEach(CompletableFuture::join);

    assertThat(succeeded("")).isEqualTo(400);
    assertThat(succeeded("?consumer=client-3")).isEqualTo(50);
  }

  @Test
  void hostile_user_agents_are_shortened_and_bounded() {
    Stream.of("<script>alert(1)</script>", "(", "x".repeat(5_000), "名字/1")
        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
        .filter(text -> text.chars().allMatch(at -> at < 127))
        .forEach(text -> balances(token, text));
    IntStream.range(0, 100).forEach(i -> balances(token, "agent-" + i));

    assertThat(consumers()).hasSizeLessThanOrEqualTo(65).contains("others", "unknown");
    assertThat(consumers()).allMatch(name -> name.matches("[A-Za-z0-9._-]{1,40}"));
    assertThat(succeeded("")).isEqualTo(103);
  }

  @Test
  void a_world_that_is_gone_stays_in_the_sums_until_they_are_cleared() {
    JsonNode world = json("POST", "/_sandbox/worlds", "{\"from\":\"default\"}");
    balances(world.path("accounts").path(0).path("token").asString(), "curl/8");
    send("DELETE", "/_sandbox/worlds/" + world.path("id").asString(), "");

    assertThat(succeeded("")).isEqualTo(1);
    assertThat(send("DELETE", "/_sandbox/coverage", "").statusCode()).isEqualTo(204);
    assertThat(succeeded("")).isZero();
  }

  @Test
  void names_that_no_contract_knows_are_not_kept() {
    send("GET", "/v2/orders/customer-orders?statusx=6&xlimit=2&limit=", "", "X-Auth-Token", token);
    String report = json("GET", "/_sandbox/coverage", "").toString();

    assertThat(report).doesNotContain("statusx").doesNotContain("xlimit");
    assertThat(report).doesNotContain("PARAMETER|limit\":");
  }

  @Test
  void browsers_get_a_page_that_loads_nothing_in_their_language() {
    balances(token, "curl/8");
    HttpResponse<byte[]> page =
        send("GET", "/_sandbox/coverage", "", "Accept", "text/html", "Accept-Language", "zh-CN");
    String html = new String(page.body(), StandardCharsets.UTF_8);

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("none");
    assertThat(html).contains("调用成功的接口", "ShowCustomerAccountBalances").doesNotContain("http");
    String english =
        new String(
            send("GET", "/_sandbox/worlds/default/coverage?format=html&lang=en", "").body(),
            StandardCharsets.UTF_8);
    assertThat(english).contains("operations that succeeded", "1 / 140");
    assertThat(english).contains("orders from 6 (pending payment) to 4 (cancelled) never seen");
  }

  @Test
  void a_consumer_must_be_a_plain_name() {
    JsonNode refused =
        json("POST", "/_sandbox/worlds", "{\"from\":\"default\",\"consumer\":\"<b>\"}");

    assertThat(refused.path("status").asInt()).isEqualTo(400);
    assertThat(refused.path("field").asString()).isEqualTo("consumer");
  }

  private void use(String query, String body) {
    JsonNode created = json("POST", "/_sandbox/worlds" + query, body);
    balances(created.path("accounts").path(0).path("token").asString(), "curl/8");
  }

  @Test
  void a_world_and_its_forks_can_be_left_out() {
    JsonNode world = json("POST", "/_sandbox/worlds", "{\"from\":\"default\",\"coverage\":false}");
    String id = world.path("id").asString();
    balances(world.path("accounts").path(0).path("token").asString(), "curl/8");
    json("POST", "/_sandbox/worlds/" + id + "/clock/advance", "{\"by\":\"P40D\"}");
    use("", "{\"from\":\"" + id + "\"}");

    assertThat(consumers()).isEmpty();
    assertThat(json("GET", "/_sandbox/worlds/" + id + "/coverage", "").path("counts")).isEmpty();
    use("", "{\"from\":\"" + id + "\",\"coverage\":true}");
    assertThat(succeeded("?consumer=curl")).isEqualTo(1);
  }

  @Test
  void an_imported_world_can_name_its_consumer_or_be_left_out() {
    String file = json("GET", "/_sandbox/worlds/default/export", "").toString();
    use("/import?coverage=false", file);
    assertThat(consumers()).isEmpty();
    use("/import?consumer=billing-portal", file);

    assertThat(succeeded("?consumer=billing-portal")).isEqualTo(1);
    assertThat(json("POST", "/_sandbox/worlds/import?consumer=%3Cb%3E", file).path("field"))
        .hasToString("\"consumer\"");
  }
}
