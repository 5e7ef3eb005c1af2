// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Support that works by itself, on the clock of the world, to the second. */
class SupportProfilesConformance {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TicketDesk desk = TicketDesk.empty();

  private void support(String profile) {
    desk.world().control("PUT", "/settings", TestServer.json().put("support", profile));
  }

  private int messages(String id) {
    return desk.detail(id).path("message_list").size();
  }

  /** Status and number of messages. */
  private String state(String id) {
    return desk.status(id) + "/" + messages(id);
  }

  /** Moves to a second before an instant of the life of the ticket, looks, and moves there. */
  private void reaches(String id, Duration from, String at, String before, String after) {
    desk.world().advance(Duration.parse(at).minus(from).minus(SECOND).toString());
    assertThat(state(id)).as("a second before %s", at).isEqualTo(before);
    desk.world().advance("PT1S");
    assertThat(state(id)).as("at %s", at).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"prompt, PT5M, PT10M, PT30M, P7D", "slow, PT4H, P1D, P3D, P30D"})
  void support_accepts_replies_proposes_and_closes(
      String profile, String accepts, String replies, String proposes, String closes) {
    // rule support.profile.works
    support(profile);
    String id = desk.open("hello");

    reaches(id, Duration.ZERO, accepts, "0/1", "1/1");
    reaches(id, Duration.parse(accepts), replies, "1/1", "1/2");
    reaches(id, Duration.parse(replies), proposes, "1/2", "2/3");
    reaches(id, Duration.parse(proposes), closes, "2/3", "3/3");

    assertThat(desk.logs(id)).as("what the customer did").containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({"prompt, P8D", "slow, P31D"})
  void one_long_move_of_the_clock_is_like_many_short_ones(String profile, String all) {
    support(profile);
    String id = desk.open("hello");
    TicketDesk copy =
        new TicketDesk(TestWorld.create(TestServer.json().put("from", desk.world().id())));

    desk.world().advance(all);
    Duration step = Duration.parse(all).dividedBy(32);
    for (int i = 0; i < 32; i++) {
      copy.world().advance(step.toString());
    }

    assertThat(desk.status(id)).isEqualTo(3);
    assertThat(copy.detail(id)).isEqualTo(desk.detail(id));
  }

  @Test
  void an_answer_of_the_customer_starts_the_spans_again() {
    support("prompt");
    String id = desk.open("hello");
    desk.world().advance("PT10M");
    desk.support(id, "ask");
    desk.world().advance("P2D");
    assertThat(desk.status(id)).isEqualTo(17);
    desk.world()
        .post("acme", TicketDesk.CASES + "/" + id + "/message", MessageDesk.form("it is on"));
    assertThat(desk.status(id)).isEqualTo(1);

    reaches(id, Duration.ZERO, "PT30M", "1/4", "2/5");
    reaches(id, Duration.parse("PT30M"), "P7D", "2/5", "3/5");
  }

  @Test
  void a_paused_ticket_waits_and_goes_on_from_where_it_is_resumed() {
    support("prompt");
    String id = desk.open("hello");
    desk.world().advance("PT10M");
    desk.support(id, "pause");
    desk.world().advance("P9D");
    assertThat(state(id)).isEqualTo("5/2");
    desk.support(id, "resume");

    reaches(id, Duration.ZERO, "PT30M", "1/2", "2/3");
  }

  @Test
  void what_the_customer_ends_is_left_alone() {
    support("prompt");
    List<String> ended = new ArrayList<>();
    for (String action : new String[] {"cancel", "close"}) {
      String id = desk.open(action);
      if (action.equals("close")) {
        desk.support(id, "accept");
      }
      desk.done(id, action);
      ended.add(state(id));
    }
    List<String> ids = desk.ids("");

    desk.world().advance("P60D");

    assertThat(ended).containsExactly("4/1", "3/1");
    assertThat(ids.stream().map(this::state)).containsExactly("3/1", "4/1");
  }

  @Test
  void manual_support_does_nothing_and_takes_over_at_once() {
    String manual = desk.open("manual");
    desk.world().advance("P60D");
    assertThat(state(manual)).isEqualTo("0/1");
    support("prompt");
    String prompt = desk.open("prompt");
    desk.world().advance("PT7M");
    support("manual");

    desk.world().advance("P60D");

    assertThat(state(prompt)).isEqualTo("1/1");
    assertThat(state(manual)).isEqualTo("0/1");
  }

  @Test
  void a_result_that_comes_late_is_open_to_the_customer_for_the_whole_span() {
    String id = desk.open("late");
    desk.world().advance("P2D");
    support("prompt");
    desk.support(id, "accept");
    assertThat(state(id)).as("the result is the answer").isEqualTo("2/2");

    reaches(id, Duration.ZERO, "P7D", "2/2", "3/2");
  }
}
