// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.replay.Shrinker;
import dev.ocesandbox.server.replay.Shrinker.Shrunk;
import dev.ocesandbox.server.replay.ShrunkWriter;
import dev.ocesandbox.server.replay.Target;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Long histories and the few commands of them that matter. */
class ShrinkTest {

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final ClockStart FROZEN =
      new ClockStart(true, Instant.parse("2027-02-27T01:02:03Z"));
  private static final Map<String, String> ACME = Map.of("X-Auth-Token", "sandbox-token-acme");

  private Random random = new Random(1);
  private Instant wall = WALL;

  private StoryServer server(ClockStart clock) {
    return new StoryServer(7, clock, WALL);
  }

  private void noise(StoryServer server, int requests) {
    for (int i = 0; i < requests; i++) {
      wall = wall.plusMillis(random.nextInt(60_000));
      switch (random.nextInt(5)) {
        case 0 -> topUp(server, "solo", 1 + random.nextInt(9));
        case 1 -> topUp(server, "acme", 1);
        case 2 -> order(server);
        case 3 -> server.control(wall, "POST", "/clock/advance", Json.object().put("by", "PT1M"));
        default ->
            server.api(wall, "GET", "/v2/accounts/customer-accounts/balances", ACME, Json.object());
      }
    }
  }

  private void topUp(StoryServer server, String account, int yuan) {
    server.control(
        wall, "POST", "/accounts/" + account + "/top-ups", Json.object().put("amount", "" + yuan));
  }

  private String order(StoryServer server) {
    ObjectNode body = Json.object().put("account", "acme").put("auto_pay", false);
    body.putArray("lines").add(StoryBodies.line(random));
    return server.control(wall, "POST", "/orders", body).body().path("order_id").asString();
  }

  private void payCancelled(StoryServer server) {
    noise(server, 200);
    String order = order(server);
    noise(server, 150);
    ObjectNode of = Json.object().put("order_id", order);
    server.api(wall, "PUT", "/v2/orders/customer-orders/cancel", ACME, of);
    noise(server, 147);
    ObjectNode pay = Json.object().put("order_id", order);
    pay.put("use_coupon", "NO").put("use_discount", "NO");
    int status = server.api(wall, "POST", "/v3/orders/customer-orders/pay", ACME, pay).status();
    assertThat(status).isEqualTo(400);
  }

  private static Shrunk shrunk(Replayer replayer, HistoryFile file, Target target) {
    return new Shrinker(replayer, file, target, (runs, left) -> {}, () -> true)
        .shrink()
        .orElseThrow();
  }

  private static List<String> operations(Shrunk shrunk) {
    return shrunk.rows().stream().map(row -> row.entry().command().operation()).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void five_hundred_requests_shrink_to_the_three_that_matter(boolean frozen) throws Exception {
    StoryServer server = server(frozen ? FROZEN : ClockStart.REAL);
    payCancelled(server);
    noise(server, 20);
    Replayer replayer = server.replayer();
    HistoryFile file = replayer.read(server.exportedHistory(wall));
    assertThat(file.entries()).hasSizeGreaterThan(500);
    String rule =
        file.entries().stream()
            .filter(entry -> entry.command().operation().equals("PayOrders"))
            .findFirst()
            .orElseThrow()
            .rule();

    Shrunk shrunk = shrunk(replayer, file, Target.refusal(file, rule));

    assertThat(operations(shrunk))
        .containsExactly("PlaceOrder", "CancelCustomerOrder", "PayOrders");
    assertThat(shrunk.complete()).isTrue();
    assertThat(shrunk.runs()).isLessThan(300);
    assertThat(shrunk.rows().get(2).answered().rule()).isEqualTo(rule);
    assertRunsAgain(replayer, file, shrunk);
  }

  /** The smaller history is one by itself, with the ids of the whole one. */
  private static void assertRunsAgain(Replayer replayer, HistoryFile file, Shrunk shrunk)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ShrunkWriter.write(file, shrunk.rows(), out);
    HistoryFile smaller = replayer.read(out.toByteArray());

    assertThat(smaller.entries()).hasSize(shrunk.rows().size());
    assertThat(Replay.run(replayer, smaller, done -> {}))
        .extracting(Replay.Row::verdict)
        .containsOnly(Replay.Verdict.SAME);
    assertThat(smaller.entries().get(0).answer())
        .isEqualTo(
            file.entries().stream()
                .filter(entry -> entry.number() == smaller.entries().get(0).number())
                .findFirst()
                .orElseThrow()
                .answer());
  }

  @Test
  void a_move_of_the_clock_that_matters_stays() throws Exception {
    StoryServer server = server(FROZEN);
    topUp(server, "acme", 3);
    server.control(wall, "POST", "/clock/advance", Json.object().put("by", "P2D"));
    ObjectNode back = Json.object().put("mode", "frozen").put("now", "2027-02-28T00:00:00Z");
    assertThat(server.control(wall, "PUT", "/clock", back).status()).isEqualTo(409);
    Replayer replayer = server.replayer();
    HistoryFile file = replayer.read(server.exportedHistory(wall));

    Shrunk shrunk = shrunk(replayer, file, Target.last(file));

    assertThat(operations(shrunk)).containsExactly("AdvanceClock", "SetClock");
  }

  @Test
  void an_answer_keeps_what_it_shows() throws Exception {
    StoryServer server = server(FROZEN);
    topUp(server, "acme", 3);
    topUp(server, "solo", 5);
    topUp(server, "acme", 4);
    server.api(wall, "GET", "/v2/accounts/customer-accounts/balances", ACME, Json.object());
    topUp(server, "acme", 4);
    Replayer replayer = server.replayer();
    HistoryFile file = replayer.read(server.exportedHistory(wall));

    Shrunk shrunk = shrunk(replayer, file, Target.answer(file, 4));

    assertThat(operations(shrunk)).containsExactly("TopUp", "TopUp", "ShowCustomerAccountBalances");
    assertThat(shrunk.rows()).extracting(row -> row.entry().number()).containsExactly(1L, 3L, 4L);
  }

  @Test
  void a_search_that_is_out_of_time_says_so() throws Exception {
    StoryServer server = server(FROZEN);
    payCancelled(server);
    Replayer replayer = server.replayer();
    HistoryFile file = replayer.read(server.exportedHistory(wall));
    AtomicInteger looks = new AtomicInteger();

    Shrunk shrunk =
        new Shrinker(
                replayer,
                file,
                Target.last(file),
                (runs, left) -> {},
                () -> looks.incrementAndGet() < 2_500)
            .shrink()
            .orElseThrow();

    assertThat(shrunk.complete()).isFalse();
    assertThat(shrunk.rows()).hasSizeGreaterThan(3);
  }

  @Test
  void an_unknown_target_names_those_that_there_are() throws Exception {
    StoryServer server = server(FROZEN);
    ObjectNode of = Json.object().put("order_id", "CS2111111111111111");
    server.api(wall, "PUT", "/v2/orders/customer-orders/cancel", ACME, of);
    HistoryFile file = server.replayer().read(server.exportedHistory(wall));
    String rule = file.entries().get(0).rule();

    assertThatThrownBy(() -> Target.refusal(file, "CBC.9999")).hasMessageContaining(rule);
    assertThatThrownBy(() -> Target.answer(file, 9)).hasMessageContaining("9");
    assertThat(Target.refusal(file, "CBC.30000010")).isEqualTo(Target.last(file));
  }
}
