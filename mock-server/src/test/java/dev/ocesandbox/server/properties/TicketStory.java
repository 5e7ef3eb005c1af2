// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.properties.TicketDiary.Seen;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random things that a customer, support and time do to the tickets of an account. After each, the
 * tickets must be as the state diagram and the rules say.
 */
final class TicketStory {

  private static final Instant START = Instant.parse("2027-02-27T01:02:03Z");
  private static final int MOST = 6;
  private static final List<String> PROFILES = List.of("manual", "prompt", "slow");

  final List<String> told = new ArrayList<>();
  final TicketDiary diary;
  private final StoryServer server;
  private final Random random;
  private Instant now = START;
  private final Map<String, Instant> opened = new HashMap<>();
  private Map<String, Seen> before = new TreeMap<>();
  private String profile;
  int done;
  int refused;

  TicketStory(long seed, String profile) {
    this.random = new Random(seed);
    this.profile = profile;
    this.server = new StoryServer("replay-story", seed, new ClockStart(true, START), START);
    this.diary = new TicketDiary(server, START);
    support(profile);
  }

  void step() {
    before = diary.look();
    int kind = random.nextInt(100);
    if (before.isEmpty() || (kind < 8 && before.size() < MOST)) {
      open();
    } else if (kind < 40) {
      act(any(TicketMoves.ACTIONS));
    } else if (kind < 70) {
      help(any(TicketMoves.HELP));
    } else if (kind < 80) {
      say();
    } else if (kind < 85) {
      read();
    } else if (kind < 97) {
      advance();
    } else {
      support(any(PROFILES));
      same(Map.of());
    }
    diary.agree();
  }

  /** Copies of the world must answer as the world does. */
  void copies() {
    before = diary.look();
    new TicketCopies(server, diary, START).agree(this::open);
  }

  private void open() {
    ObjectNode form =
        Json.object()
            .put("business_type_id", "9b1a349c3a2849a391d58c10f9dc55a1")
            .put("simple_description", "question " + told.size())
            .put("source_id", "83aeb0f2834c4df49826c781d32a963e");
    String id = diary.post("cases", form).path("incident_id").asString();
    told.add("open " + id);
    opened.put(id, now);
    same(Map.of(id, new Seen(0, 1, 1, 0)));
  }

  private void act(String action) {
    String id = ticket();
    Seen seen = seen(id);
    TicketMoves.Move move = TicketMoves.customer(action, seen.status());
    told.add(action + " " + id + " in " + seen.status());
    String path =
        "cases/" + id + (action.equals("rate") ? "/score" : "/action?action_id=" + action);
    ObjectNode body = Json.object();
    if (action.equals("rate")) {
      body.put("judgement", "ok").putArray("incident_satisfaction_list");
    }
    boolean early = action.equals("press") && !diary.mayUrge(id, now);
    tried(
        path,
        body,
        move.allowed() && !early
            ? new Seen(move.to(), seen.logs() + 1, seen.messages(), seen.unread())
            : null,
        id);
    if (action.equals("press") && move.allowed() && !early) {
      diary.urged(id, now);
    }
  }

  private void say() {
    String id = ticket();
    Seen seen = seen(id);
    boolean ended = TicketMoves.FINAL.contains(seen.status());
    boolean answers = seen.status() == 17;
    told.add("say to " + id + " in " + seen.status());
    ObjectNode form = Json.object();
    form.putObject("message").put("content", "more " + told.size());
    Seen after =
        new Seen(
            answers ? 1 : seen.status(),
            seen.logs() + (answers ? 1 : 0),
            seen.messages() + 1,
            seen.unread());
    tried("cases/" + id + "/message", form, ended ? null : after, id);
  }

  private void read() {
    String id = ticket();
    Seen seen = seen(id);
    told.add("read " + id);
    boolean gone = seen.status() == 13;
    Seen after = new Seen(seen.status(), seen.logs(), seen.messages(), 0);
    tried("cases/" + id + "/instant-messages/unread", Json.object(), gone ? null : after, id);
  }

  /** Sends a request of the customer; the ticket must be as expected, or all as before. */
  private void tried(String path, ObjectNode body, Seen expected, String id) {
    String state = server.export(START);
    var answer = diary.post(path, body);
    assertThat(answer.has("error_code")).as("%s", answer).isEqualTo(expected == null);
    if (expected == null) {
      assertThat(server.export(START)).isEqualTo(state);
    }
    count(expected != null);
    same(expected == null ? Map.of() : Map.of(id, expected));
  }

  private void help(String action) {
    String id = ticket();
    Seen seen = seen(id);
    TicketMoves.Move move = TicketMoves.support(action, seen.status());
    told.add("support does " + action + " to " + id + " in " + seen.status());
    String state = server.export(START);
    var answer =
        server.control(
            START, "POST", "/tickets/" + id + "/actions", Json.object().put("do", action));
    int status = seen.status() == 13 ? 404 : move.allowed() ? 200 : 409;
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    count(status == 200);
    if (status != 200) {
      assertThat(server.export(START)).isEqualTo(state);
      same(Map.of());
      return;
    }
    String late = action.equals("accept") ? TicketMoves.saysLate(profile, waited(id)) : "";
    int said = TicketMoves.SAYS.contains(action) || !late.isEmpty() ? 1 : 0;
    int logged = action.equals("reject") ? 1 : 0;
    int to = late.equals("propose") ? 2 : move.to();
    same(
        Map.of(
            id, new Seen(to, seen.logs() + logged, seen.messages() + said, seen.unread() + said)));
  }

  private Duration waited(String id) {
    return Duration.between(opened.getOrDefault(id, now), now);
  }

  /** Moves the clock; support may have worked meanwhile, in the order of its moves only. */
  private void advance() {
    Duration by = random.nextInt(4) == 0 ? Duration.ofHours(random.nextInt(400)) : minutes();
    now = now.plus(by);
    told.add("time is " + now);
    server.control(
        START, "PUT", "/clock", Json.object().put("mode", "frozen").put("now", now.toString()));
    Map<String, Seen> after = diary.look();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (id, seen) -> {
          Seen was = seen(id);
          assertThat(TicketMoves.byItself(profile, was.status()))
              .as("status of %s after %d by itself", id, was.status())
              .contains(seen.status());
          assertThat(seen.logs()).isEqualTo(was.logs());
          assertThat(seen.messages() - was.messages())
              .as("what support said")
              .isBetween(0, 2)
              .isEqualTo(seen.unread() - was.unread());
        });
  }

  private Duration minutes() {
    return Duration.ofSeconds(random.nextInt(3) == 0 ? 1800 : random.nextInt(7200));
  }

  private void support(String name) {
    told.add("support is " + name);
    profile = name;
    server.control(START, "PUT", "/settings", Json.object().put("support", name));
  }

  /** Every ticket must be as before, but for those that are given. */
  private void same(Map<String, Seen> changed) {
    Map<String, Seen> expected = new TreeMap<>(before);
    expected.putAll(changed);
    assertThat(diary.look()).isEqualTo(expected);
  }

  private void count(boolean wasDone) {
    done += wasDone ? 1 : 0;
    refused += wasDone ? 0 : 1;
  }

  private String ticket() {
    return any(List.copyOf(before.keySet()));
  }

  private Seen seen(String id) {
    return Objects.requireNonNull(before.get(id));
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
