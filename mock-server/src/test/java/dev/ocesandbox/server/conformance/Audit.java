// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The operations of the control API that audit the bills of a world. */
record Audit(TestWorld world) {

  private String path(String rest) {
    return "/worlds/" + world.id() + rest;
  }

  TestServer.Answer check(String month) {
    return TestServer.control("GET", path("/bills/" + month + "/check"));
  }

  /** Expects no difference. */
  void agrees(String month) {
    TestServer.Answer answer = check(month);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().path("differences")).as("%s", answer.body()).isEmpty();
    assertThat(answer.body().path("agree").asBoolean()).isTrue();
  }

  TestServer.Answer export(String monthAndQuery, String... headers) {
    String target = path("/bills/" + monthAndQuery.replaceFirst("(\\?|$)", ".csv$1"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + "/_sandbox" + target));
    return TestServer.send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The lines of an export, with its header. */
  List<String> lines(String monthAndQuery, String... headers) {
    TestServer.Answer answer = export(monthAndQuery, headers);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return List.of(new String(answer.raw().body(), UTF_8).split("\r\n"));
  }

  TestServer.Answer reconcile(String monthAndQuery, String csv) {
    return send(monthAndQuery, "text/csv", csv.getBytes(UTF_8));
  }

  TestServer.Answer reconcile(String monthAndQuery, JsonNode list) {
    return send(monthAndQuery, "application/json", Json.bytes(list));
  }

  TestServer.Answer send(String monthAndQuery, String type, byte[] body) {
    String target = path("/bills/" + monthAndQuery.replaceFirst("(\\?|$)", "/reconcile$1"));
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + "/_sandbox" + target))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  TestServer.Answer explain(String id) {
    return TestServer.control("GET", path("/amounts/" + id));
  }

  /** The explained amount, whose derivations have been calculated again. */
  JsonNode explained(String id) {
    TestServer.Answer answer = explain(id);
    assertThat(answer.status()).as("%s: %s", id, answer.body()).isEqualTo(200);
    assertThat(answer.body().path("steps")).as("%s", answer.body()).isNotEmpty();
    for (JsonNode step : answer.body().path("steps")) {
      assertThat(number(step)).as("%s", step).isEqualByComparingTo(amount(answer.body()));
      recalculate(step);
    }
    return answer.body();
  }

  static BigDecimal amount(JsonNode explained) {
    return new BigDecimal(explained.path("amount").asString());
  }

  private static BigDecimal number(JsonNode step) {
    return new BigDecimal(step.path("value").asString());
  }

  /** Calculates a step from what it comes from, and all of those. */
  private static void recalculate(JsonNode step) {
    List<BigDecimal> from = step.path("from").valueStream().map(Audit::number).toList();
    String what = step.path("what").asString();
    BigDecimal value = number(step);
    if (what.startsWith("Sum: ")) {
      assertThat(value)
          .as("%s", step)
          .isEqualByComparingTo(from.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    } else if (what.startsWith("Product: ")) {
      assertThat(value)
          .as("%s", step)
          .isEqualByComparingTo(from.stream().reduce(BigDecimal.ONE, BigDecimal::multiply));
    } else if (what.startsWith("Quotient, cut to 8 decimals: ")) {
      assertThat(value)
          .as("%s", step)
          .isEqualByComparingTo(from.get(0).divide(from.get(1), 8, RoundingMode.DOWN));
    } else if (what.startsWith("Cut to whole cents: ")) {
      assertThat(value)
          .as("%s", step)
          .isEqualByComparingTo(from.get(0).setScale(2, RoundingMode.DOWN));
    } else if (what.startsWith("Equal: ")) {
      assertThat(value).as("%s", step).isEqualByComparingTo(from.get(0));
    } else if (what.startsWith("Share ")) {
      List<String> words = Pattern.compile("[ :]").splitAsStream(what).toList();
      assertThat(value)
          .as("%s", step)
          .isEqualByComparingTo(share(from.get(0), words.get(1), words.get(3)));
    } else {
      assertThat(from).as("%s", step).isEmpty();
    }
    step.path("from").forEach(Audit::recalculate);
    assertThat(step.path("evidence").asString().equals("D"))
        .as("%s", step)
        .isEqualTo(step.path("source").asString().isEmpty());
  }

  private static BigDecimal share(BigDecimal whole, String part, String parts) {
    BigDecimal count = new BigDecimal(parts);
    BigDecimal even = whole.divide(count, 2, RoundingMode.DOWN);
    BigDecimal left = whole.subtract(even.multiply(count)).movePointRight(2).abs();
    boolean more = new BigDecimal(part).compareTo(left) <= 0;
    BigDecimal cent = BigDecimal.ONE.movePointLeft(2).multiply(new BigDecimal(whole.signum()));
    return more ? even.add(cent) : even;
  }
}
