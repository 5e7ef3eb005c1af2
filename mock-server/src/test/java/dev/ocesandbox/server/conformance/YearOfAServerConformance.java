// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server is bought, renewed for a year, lost for want of money, saved and given back. */
@OnBothTargets
class YearOfAServerConformance {

  private static final String CLOSED = "month-closed";
  private static final Path PAGE = Path.of("..", "docs", "guide", "a-year-of-a-server.md");

  private final List<String> lines = new ArrayList<>();
  private final Shop acme;
  private JsonNode played = TestServer.json();

  YearOfAServerConformance(Target target) {
    acme =
        new Shop(
            target.world(Target.request("empty").put("clock", "2026-01-15T08:30:00Z")), "acme");
  }

  @Test
  void a_server_lives_through_a_year_and_is_given_back() throws IOException {
    // tag::buy[]
    acme.topUp("418.60"); // thirteen months
    String order = acme.paid(acme.buy("32.20"));
    String server = Unsubscriptions.firstResource(acme, order);
    send("POST", Renewals.AUTO + server, TestServer.json().put("period_type", "MONTH"));
    // end::buy[]
    print("a server is bought for a month, automatic renewal is on", "2026-01-15T08:30:00Z");
    assertThat(server(server).path("expire_time").asString()).isEqualTo("2026-02-15T15:59:59Z");

    // tag::year[]
    play(acme.world().control("GET", "/timeline?days=365")); // looks, changes nothing
    JsonNode year = acme.world().advance("P365D");
    // end::year[]
    assertThat(played).isEqualTo(year.path("events"));
    assertThat(server(server).path("expire_time").asString()).isEqualTo("2027-02-15T15:59:59Z");
    assertThat(acme.balance(1)).isEqualTo("0.00");

    // tag::lost[]
    play(acme.world().control("POST", "/clock/advance", to("2027-02-17T02:00:00Z")));
    // end::lost[]
    assertThat(server(server).path("status").asInt()).isEqualTo(4);

    // tag::saved[]
    acme.topUp("100.00");
    ObjectNode month = Renewals.paying(Renewals.months(1, server));
    JsonNode preview = preview(Renewals.RENEW, month); // what it would cost
    send("POST", Renewals.RENEW, month);
    // end::saved[]
    print("100.00 is paid in, the server is renewed by hand", "2027-02-17T02:00:00Z");
    assertThat(preview.path("status").asInt()).isEqualTo(200);
    assertThat(preview.path("prevented").path(0).path("type").asString())
        .isEqualTo("resource-released");
    assertThat(server(server).path("status").asInt()).isEqualTo(2);
    assertThat(server(server).path("expire_time").asString()).isEqualTo("2027-03-15T15:59:59Z");
    assertThat(acme.balance(1)).isEqualTo("67.80");

    // tag::back[]
    acme.world().control("POST", "/clock/advance", to("2027-02-20T02:00:00Z"));
    JsonNode given = Unsubscriptions.of(acme, 1, server);
    // end::back[]
    print("it is unsubscribed, 23.90 comes back", "2027-02-20T02:00:00Z");
    // 106 of 672 hours used: 32.20 x 106 / 672 = 5.08; a tenth is kept as fee: 3.22
    assertThat(given.path("order_ids").size()).isEqualTo(1);
    assertThat(acme.balance(1)).isEqualTo("91.70");
    assertThat(server(server).path("status").asInt()).isEqualTo(3);
    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
    assertThat(acme.world().control("GET", "/timeline?days=3660").path("events"))
        .extracting(event -> event.path("type").asString())
        .containsExactly(CLOSED);

    String story = "```text\n" + String.join("\n", lines) + "\n```\n";
    Files.writeString(Path.of("target", "a-year-of-a-server.txt"), story);
    assertThat(Files.readString(PAGE)).contains(story);
  }

  private void play(JsonNode move) {
    played = move.path("events");
    played.forEach(
        event -> {
          if (event.path("type").asString().equals(CLOSED)) {
            return; // the page says so
          }
          String more = event.path("amount").asString(event.path("reason").asString(""));
          print(
              (event.path("type").asString() + (more.isEmpty() ? "" : ": " + more)),
              event.path("at").asString());
        });
  }

  private void print(String what, String at) {
    lines.add("%s  %s".formatted(at, what).stripTrailing());
  }

  private void send(String method, String path, ObjectNode body) {
    TestServer.Answer answer = acme.world().send("acme", method, path, body);
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
  }

  private JsonNode preview(String path, ObjectNode body) {
    return acme.world()
        .control(
            "POST",
            "/preview",
            TestServer.json()
                .put("account", "acme")
                .put("method", "POST")
                .put("path", path)
                .set("body", body));
  }

  private JsonNode server(String id) {
    return Unsubscriptions.resource(acme, id);
  }

  private static ObjectNode to(String instant) {
    return TestServer.json().put("to", instant);
  }
}
