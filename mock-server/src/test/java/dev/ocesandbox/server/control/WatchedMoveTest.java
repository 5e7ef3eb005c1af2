// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clock moves whose client reads the events as they happen. */
class WatchedMoveTest {

  private static final String ADVANCE = "/_sandbox/worlds/default/clock/advance";
  private static final Map<String, String> LINES = Map.of("Accept", "application/x-ndjson");
  private static final String TWO_DAYS = "{\"by\": \"P2D\"}";
  private static final int CHIMES = 40;

  private ControlFixture sandbox;

  /** What a client reads, until it goes away after some bytes. */
  private final class Reader extends OutputStream implements EarlyAnswer {

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final int most;
    private boolean begun;
    private int chimed;

    Reader(int most) {
      this.most = most;
    }

    @Override
    public OutputStream begin(String contentType) {
      assertThat(contentType).isEqualTo("application/x-ndjson");
      begun = true;
      return this;
    }

    @Override
    public void write(int one) throws IOException {
      if (read.size() >= most) {
        throw new IOException("gone");
      }
      read.write(one);
      chimed = Math.max(chimed, rings());
    }

    List<String> lines() {
      return read.toString(UTF_8).lines().toList();
    }
  }

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
    World world = sandbox.world();
    for (int i = 0; i < CHIMES; i++) {
      world = world.plan(new Due(ControlFixture.NOW.plusSeconds(60 + i), Chime.TYPE, "bell" + i));
    }
    sandbox.replace(world);
  }

  private int rings() {
    return sandbox.clockedWorld().world().get(Chime.SLOT).all().size();
  }

  @Test
  void each_event_is_a_line_and_the_usual_answer_is_the_last_one() {
    ClockedWorld start = sandbox.clockedWorld();
    Answered usual = sandbox.post(ADVANCE, TWO_DAYS);
    World after = sandbox.world();
    sandbox.replace(start);
    Reader reader = new Reader(Integer.MAX_VALUE);

    Answered watched = sandbox.watch(ADVANCE, LINES, TWO_DAYS, reader);

    List<String> lines = reader.lines();
    assertThat(lines).hasSize(CHIMES + 1);
    assertThat(lines.get(CHIMES)).isEqualTo(usual.text()).isEqualTo(watched.text());
    List<String> events =
        Json.read(lines.get(CHIMES)).path("events").valueStream().map(JsonNode::toString).toList();
    assertThat(lines.subList(0, CHIMES)).isEqualTo(events);
    assertThat(sandbox.world()).isEqualTo(after);
  }

  @Test
  void nothing_is_published_before_the_last_line_has_been_written() {
    Reader reader = new Reader(Integer.MAX_VALUE);

    sandbox.watch(ADVANCE, LINES, TWO_DAYS, reader);

    assertThat(reader.chimed).isZero();
    assertThat(rings()).isEqualTo(CHIMES);
    assertThat(reader.read.toString(UTF_8)).endsWith("}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 3_000, 5_000})
  void a_client_that_goes_away_before_the_last_line_has_moved_nothing(int most) {
    ClockedWorld before = sandbox.clockedWorld();
    Reader reader = new Reader(most);

    Answered answer = sandbox.watch(ADVANCE, LINES, TWO_DAYS, reader);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.rule()).isEqualTo("control.clock-watched");
    assertThat(reader.read.size()).isEqualTo(most);
    assertThat(sandbox.clockedWorld().world()).isSameAs(before.world());
    assertThat(sandbox.clockedWorld().clock()).isEqualTo(before.clock());
    assertThat(sandbox.post(ADVANCE, TWO_DAYS).json().path("events")).hasSize(CHIMES);
  }

  @Test
  void a_rule_that_fails_ends_the_lines_and_has_moved_nothing() {
    sandbox.replace(
        sandbox.world().plan(new Due(ControlFixture.NOW.plusSeconds(99), "test.unknown", "x")));
    World before = sandbox.world();
    Reader reader = new Reader(Integer.MAX_VALUE);

    Answered answer = sandbox.watch(ADVANCE, LINES, TWO_DAYS, reader);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(reader.lines()).hasSizeBetween(1, CHIMES);
    assertThat(sandbox.world()).isSameAs(before);
  }

  @Test
  void a_move_that_is_refused_begins_no_lines() {
    Reader reader = new Reader(Integer.MAX_VALUE);

    Answered answer = sandbox.watch(ADVANCE, LINES, "{\"to\": \"2020-01-01T00:00:00Z\"}", reader);

    assertThat(answer.rule()).isEqualTo("control.clock-forward");
    assertThat(reader.begun).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/json, application/x-ndjson;q=0.5",
        "text/*"
      })
  void a_client_that_does_not_prefer_lines_is_answered_at_the_end(String accept) {
    Reader reader = new Reader(Integer.MAX_VALUE);

    Answered answer = sandbox.watch(ADVANCE, Map.of("Accept", accept), TWO_DAYS, reader);

    assertThat(answer.json().path("events")).hasSize(CHIMES);
    assertThat(reader.begun).isFalse();
  }
}
