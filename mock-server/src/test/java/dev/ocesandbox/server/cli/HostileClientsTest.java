// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Clients that send as much as they can to a server with a heap of 256 MB. Each answer has to come
 * in 20 s, and then the next client is served. With {@code -Doce.deep=true} they send five times as
 * often, which is more than the heap could hold.
 */
@Timeout(300)
class HostileClientsTest {

  private static final int TIMES = Boolean.getBoolean("oce.deep") ? 5 : 1;
  private static final String PAY = "/v3/orders/customer-orders/pay";
  private static final String QUOTE = "/v2/bills/ratings/on-demand-resources";
  private static final String LOG = "/_sandbox/worlds/default/";
  private static final int MIB = 1024 * 1024;

  private static SmallServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SmallServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void the_next_client_is_served_and_the_log_can_be_read() throws Exception {
    assertThat(server.get("/v2/accounts/customer-accounts/balances").statusCode()).isEqualTo(200);
    assertThat(server.get("/_sandbox/livez").statusCode()).isEqualTo(200);
    assertThat(server.get(LOG + "requests?limit=1").body()).hasSizeLessThan(MIB);
    assertThat(server.get(LOG + "requests?limit=1000").body()).hasSizeLessThan(16 * MIB);
    assertThat(server.get(LOG + "findings").body()).hasSizeLessThan(4 * MIB);
  }

  @Test
  void a_method_of_450_kb_is_refused() throws Exception {
    for (int i = 0; i < 100 * TIMES; i++) {
      HttpRequest.Builder request =
          server.request(PAY).method("M".repeat(450_000), BodyPublishers.noBody());

      assertThat(server.send(request).statusCode()).isEqualTo(414); // gateway.size.method
    }
    assertThat(server.json(LOG + "requests?limit=1").at("/requests/0/method").asString())
        .hasSizeLessThan(100);
  }

  @Test
  void long_names_of_headers_count_as_much_as_values() throws Exception {
    int sent = 400 * TIMES;
    for (int i = 0; i < sent; i++) {
      HttpRequest.Builder request = server.request(PAY);
      for (int header = 0; header < 4; header++) {
        request.header("h".repeat(30_000 + header), "v");
      }
      server.send(request);
    }
    assertThat(server.json(LOG + "requests?limit=1").path("total_count").asInt()).isLessThan(sent);
  }

  @Test
  void headers_above_the_limits_are_refused() throws Exception {
    for (int i = 0; i < 10 * TIMES; i++) {
      HttpRequest.Builder one = server.request(PAY).header("h".repeat(200_000), "v");
      HttpRequest.Builder many = server.request(PAY);
      IntStream.range(0, 20_000).forEach(header -> many.header("header-" + header, "v"));

      assertThat(server.send(one).statusCode()).isEqualTo(494);
      assertThat(server.send(many).statusCode()).isEqualTo(494);
    }
  }

  @Test
  void many_small_headers_are_counted_in_the_log() throws Exception {
    for (int i = 0; i < 20 * TIMES; i++) {
      HttpRequest.Builder request = server.request(PAY);
      IntStream.range(0, 8_000).forEach(header -> request.header("h" + header, "v"));

      assertThat(server.send(request).statusCode()).isNotEqualTo(500);
    }
    JsonNode logged = server.json(LOG + "requests?limit=1").at("/requests/0/headers");
    assertThat(logged.size()).isEqualTo(201);
    assertThat(logged.path("(more)").asString()).contains(" more header values were not kept");
  }

  @Test
  void of_many_unknown_fields_twenty_are_kept_and_the_rest_is_counted() throws Exception {
    HttpResponse<String> answer = server.post(PAY, object(90_000, "\"field%d\":0"));

    JsonNode row = server.json(LOG + "requests?limit=1").at("/requests/0");
    JsonNode explained =
        server.json("/_sandbox/explain/" + answer.headers().firstValue("X-Request-Id").orElse(""));
    assertThat(row.path("findings")).hasSize(21);
    assertThat(row.path("more_findings").asInt()).isEqualTo(89_980);
    assertThat(explained.path("more_findings").asInt()).isEqualTo(89_980);
    assertThat(server.json(LOG + "findings").path("more_findings").asInt()).isPositive();
    assertThat(server.json(LOG + "findings?limit=2&offset=1").path("findings")).hasSize(2);
  }

  @Test
  void bodies_with_very_many_values_are_refused_quickly() throws Exception {
    String fields = object(700_000, "\"field%d\":0");
    String list = "{\"project_id\":\"p\",\"product_infos\":[%s]}";
    String objects = list.formatted(joined(400_000, i -> "{}"));
    String some = list.formatted(joined(90_000, i -> "{}"));
    String wrong = list.formatted(joined(40_000, i -> "{\"id\":" + i + ",\"x\":\"" + i + "\"}"));
    for (int i = 0; i < 2 * TIMES; i++) {
      for (String body : new String[] {fields, objects, some, wrong}) {
        assertThat(server.post(QUOTE, body).statusCode()).isEqualTo(400);
        assertThat(server.post(LOG + "orders", body).statusCode()).isEqualTo(400);
      }
    }
  }

  @Test
  void long_names_and_texts_in_a_body_are_cut_in_answers_and_in_the_log() throws Exception {
    String names = object(250, "\"" + "k".repeat(40_000) + "%d\":0");
    String text = "{\"order_id\":[\"" + "t".repeat(11 * MIB) + "\"]}";
    for (int i = 0; i < 4 * TIMES; i++) {
      assertThat(server.post(PAY, names).body()).hasSizeLessThan(2_000);
      assertThat(server.post(PAY, text).body()).hasSizeLessThan(2_000);
      assertThat(server.post(LOG + "orders", names).body()).hasSizeLessThan(4_000);
    }
  }

  @Test
  void a_query_of_many_unknown_parameters_is_answered() throws Exception {
    String query = joined(5_000, i -> "p" + i).replace(',', '&');
    for (int i = 0; i < 100 * TIMES; i++) {
      HttpResponse<String> answer = server.get("/v2/accounts/customer-accounts/balances?" + query);

      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(server.json(LOG + "requests?limit=1").at("/requests/0/more_findings").asInt())
        .isEqualTo(4_980);
  }

  private static String object(int fields, String format) {
    return "{" + joined(fields, i -> format.formatted(i)) + "}";
  }

  private static String joined(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }
}
