// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.gateway.history.Recorded;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the history of a world holds after requests over the gateway. */
class HistoryStoryTest {

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final Map<String, String> ACME = Map.of("X-Auth-Token", "sandbox-token-acme");

  private final StoryServer server = new StoryServer(3, ClockStart.REAL, WALL);

  private ReplayStory lived(int steps) {
    ReplayStory story = new ReplayStory(server, 3, WALL);
    for (int i = 0; i < steps; i++) {
      story.step();
    }
    return story;
  }

  private void topUp(String amount) {
    server.control(WALL, "POST", "/accounts/acme/top-ups", Json.object().put("amount", amount));
  }

  private List<Entry> entries() {
    return server.history().recorded().entries();
  }

  private String lastRequest() {
    return server.replies().keySet().stream().reduce("", (before, id) -> id);
  }

  @Test
  void every_published_command_since_the_last_reset_is_kept_in_order() {
    lived(250);

    List<String> published = server.journal().lines();
    int reset = -1;
    for (int i = 0; i < published.size(); i++) {
      reset = published.get(i).contains("\"ResetWorld\"") ? i : reset;
    }
    assertThat(entries().stream().filter(Entry::write).map(e -> Journal.line(e.command())).toList())
        .hasSizeGreaterThan(50)
        .isEqualTo(published.subList(reset + 1, published.size()));
  }

  @Test
  void requests_have_their_answers_byte_for_byte() {
    lived(150);

    List<Entry> answered = entries().stream().filter(e -> !e.requestId().isEmpty()).toList();
    assertThat(answered).hasSizeGreaterThan(60);
    assertThat(answered).anyMatch(e -> !e.rule().isEmpty()).anyMatch(e -> !e.write());
    for (Entry entry : answered) {
      Reply reply = server.replies().get(entry.requestId());
      assertThat(entry.status()).isEqualTo(reply.status());
      if (entry.kept() == KeptAnswer.WHOLE) {
        assertThat(entry.answer()).isEqualTo(reply.body());
      }
    }
  }

  @Test
  void a_read_stands_behind_the_write_that_it_saw() {
    topUp("1");
    server.api(WALL, "GET", "/v2/accounts/customer-accounts/balances", ACME, Json.object());
    topUp("2");

    assertThat(entries().stream().map(e -> e.command().operation()).toList())
        .containsExactly("TopUp", "ShowCustomerAccountBalances", "TopUp");
    assertThat(entries()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
    assertThat(entries()).extracting(Entry::write).containsExactly(true, false, true);
  }

  @Test
  void the_writes_before_a_request_are_known_also_when_it_did_not_become_a_command() {
    topUp("1");
    topUp("2");
    String second = lastRequest();
    server.api(WALL, "GET", "/v2/orders/customer-orders?limit=x", ACME, Json.object());
    String refused = lastRequest();
    topUp("3");

    History history = server.history();
    assertThat(history.writesBefore(second).orElseThrow()).hasSize(1);
    assertThat(history.writesBefore(refused).orElseThrow()).hasSize(2);
    assertThat(history.writesBefore("unknown")).isEmpty();
  }

  @Test
  void a_request_that_lacks_a_permission_counts_as_a_command() {
    Map<String, String> reader = Map.of("X-Auth-Token", "sandbox-token-acme.reader");
    ObjectNode order = Json.object().put("order_id", "CS1");
    server.api(WALL, "PUT", "/v2/orders/customer-orders/cancel", reader, order);

    assertThat(entries()).hasSize(1);
    assertThat(entries().get(0).rule()).isEqualTo("gateway.permission.action-granted");
    assertThat(entries().get(0).status()).isEqualTo(403);
  }

  @Test
  void a_history_stays_within_its_limit_and_says_what_came_before() {
    server.control(WALL, "PUT", "/settings", Json.object().put("history", "64KiB"));
    for (int i = 0; i < 300; i++) {
      topUp("1");
      server.api(WALL, "GET", "/v2/accounts/customer-accounts/balances", ACME, Json.object());
    }

    Recorded recorded = server.history().recorded();
    assertThat(server.history().weight()).isLessThanOrEqualTo(64 * 1024);
    assertThat(recorded.start().commandsBefore()).isPositive();
    assertThat(recorded.entries()).hasSizeGreaterThan(20);
    assertThat(recorded.entries().get(0).number())
        .as("a top-up and a read each, and the change of settings")
        .isEqualTo(602 - recorded.entries().size());
    assertThat(server.history().writesBefore(lastRequest())).isEmpty();
  }

  @Test
  void a_history_of_no_bytes_keeps_nothing_until_it_gets_some() {
    topUp("1");
    server.control(WALL, "PUT", "/settings", Json.object().put("history", 0));
    topUp("2");
    assertThat(entries()).isEmpty();
    assertThat(server.history().weight()).isZero();

    server.control(WALL, "PUT", "/settings", Json.object().put("history", "1MiB"));
    topUp("3");

    assertThat(entries()).extracting(e -> e.command().operation()).endsWith("TopUp");
    assertThat(server.history().recorded().start().commandsBefore()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_reset_begins_the_history_anew() {
    topUp("1");
    server.control(WALL, "POST", "/reset", null);

    assertThat(entries()).isEmpty();
    assertThat(server.history().recorded().start().isBeginning()).isTrue();
  }

  @Test
  void sizes_out_of_range_are_refused() {
    for (String size : List.of("65MiB", "4MB", "-1", "0MiB", "99999KiB")) {
      assertThat(
              server.control(WALL, "PUT", "/settings", Json.object().put("history", size)).status())
          .as(size)
          .isEqualTo(400);
    }
    assertThat(
            server
                .control(WALL, "PUT", "/settings", Json.object().put("history", "2MiB"))
                .body()
                .path("history")
                .asString())
        .isEqualTo("2MiB");
  }
}
