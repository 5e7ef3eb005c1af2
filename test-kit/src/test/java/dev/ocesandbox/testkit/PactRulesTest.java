// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matching rules of a pact, by Pact JVM's own reader and matchers. */
class PactRulesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Pact pact;

  @BeforeAll
  static void write() {
    new PactRunner(folder).pactOf(PactSuites.Orders.class);
    pact =
        Objects.requireNonNull(
            DefaultPactReader.INSTANCE.loadPact(folder.resolve(PactRunner.FILE).toFile()));
  }

  private static SynchronousRequestResponse interaction(String description) {
    Interaction found =
        pact.getInteractions().stream()
            .filter(one -> one.getDescription().startsWith(description))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(found.asSynchronousRequestResponse());
  }

  private static List<Mismatch> mismatches(SynchronousRequestResponse interaction, String answer) {
    HttpResponse response =
        new HttpResponse(
            200,
            Map.of("Content-Type", List.of("application/json;charset=UTF-8")),
            OptionalBody.body(answer.getBytes(StandardCharsets.UTF_8), ContentType.getJSON()));
    return ResponseMatching.responseMismatches(pact, interaction, response);
  }

  private static String answer(Sandbox sandbox, String target) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + target))
            .header("X-Auth-Token", sandbox.account("acme").token())
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answers_of_a_world_with_other_ids_and_amounts_match() {
    try (Sandbox other = Sandbox.with().seed(77).start()) {
      other.given().account("acme").cash("3.21");
      String order = TestClient.order(other, "7.00");

      assertThat(order).isNotEmpty();
      assertThat(
              mismatches(
                  interaction("lists the yearly/monthly orders"),
                  answer(other, TestClient.ORDERS + "?limit=10&status=6")))
          .isEmpty();
      assertThat(
              mismatches(
                  interaction("shows one order"),
                  answer(other, TestClient.ORDERS + "/details/" + order)))
          .isEmpty();
      assertThat(
              mismatches(
                  interaction("shows what the caller has"),
                  answer(other, "/v2/accounts/customer-accounts/balances")))
          .isEmpty();
    }
  }

  @Test
  void an_answer_with_a_changed_type_a_missing_field_or_an_unlisted_value_does_not() {
    try (Sandbox other = Sandbox.start()) {
      String list = answer(other, TestClient.ORDERS + "?limit=10&status=6");
      SynchronousRequestResponse orders = interaction("lists the yearly/monthly orders");

      assertThat(mismatches(orders, list)).isEmpty();
      assertThat(mismatches(orders, list.replace("\"currency\":\"CNY\"", "\"currency\":1")))
          .isNotEmpty();
      assertThat(mismatches(orders, list.replace("\"order_id\"", "\"orderId\""))).isNotEmpty();
      assertThat(mismatches(orders, list.replace("\"status\":6", "\"status\":66"))).isNotEmpty();
      assertThat(mismatches(orders, list.replace("\"status\":6", "\"status\":\"6\""))).isNotEmpty();
      assertThat(
              mismatches(
                  orders, list.replaceAll("\"create_time\":\"[^\"]*", "\"create_time\":\"today")))
          .isNotEmpty();
      assertThat(mismatches(orders, "{\"total_count\":0,\"order_infos\":[]}")).isNotEmpty();
    }
  }
}
