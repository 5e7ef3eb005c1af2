// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.BALANCES;
import static dev.ocesandbox.server.control.FindingCalls.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where findings are shown, and how long they last. */
class FindingControlTest {

  private final FindingCalls client = FindingCalls.start();

  @Test
  void a_client_that_does_nothing_wrong_is_found_to_do_nothing_wrong() {
    client.place(3);
    client.orders("?offset=0&limit=2");
    client.orders("?offset=2&limit=2");
    client.query("{\"offset\": 0, \"limit\": 10}");

    JsonNode none = client.findings();

    assertThat(none.path("total_count").asInt()).isZero();
    assertThat(none.path("truncated").asBoolean()).isFalse();
    assertThat(none.path("findings")).isEmpty();
  }

  @Test
  void more_calls_than_the_documented_limit_in_its_time_are_found() {
    for (int i = 0; i < 10; i++) {
      client.sandbox().api("acme", BALANCES);
      client.sandbox().api("solo", BALANCES);
    }
    assertThat(client.kinds()).isEmpty();

    String last = client.sandbox().api("acme", BALANCES).requestId();

    assertThat(client.kinds()).containsExactly("polling-too-fast");
    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.at("/request_ids/0").asString()).isEqualTo(last);
    assertThat(found.path("message").asString())
        .startsWith(
            "ShowCustomerAccountBalances was called 11 times within 1 s of real time, but its"
                + " documented limit is 10");
  }

  @Test
  void the_same_calls_with_time_between_them_are_right_whatever_the_clock_of_the_world_does() {
    for (int i = 0; i < 30; i++) {
      client.sandbox().wall(ControlFixture.NOW.plusMillis(100L * i));
      client.sandbox().api("acme", BALANCES);
    }

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void the_log_and_explain_say_what_was_found_in_a_request() {
    client.place(3);
    String request = client.orders("?limit=2&colour=blue").requestId();
    String fine = client.orders("?status=4").requestId();

    JsonNode row =
        client.sandbox().get(WORLD + "/requests?request_id=" + request).json().at("/requests/0");
    assertThat(row.path("findings").valueStream().map(f -> f.path("kind").asString()))
        .containsExactly("unknown-parameter", "first-page-only");
    assertThat(row.at("/findings/0/name").asString()).isEqualTo("colour");
    assertThat(client.sandbox().get("/_sandbox/explain/" + request).json().path("findings"))
        .isEqualTo(row.path("findings"));
    assertThat(client.sandbox().get("/_sandbox/explain/" + fine).json().path("findings")).isEmpty();
  }

  @Test
  void emptying_the_log_empties_the_findings_and_a_fork_begins_without_any() {
    client.query("{\"statusList\": [2]}");
    String fork = client.sandbox().post("/_sandbox/worlds", "{\"from\": \"default\"}").at("/id");
    assertThat(client.sandbox().get("/_sandbox/worlds/" + fork + "/findings").at("/total_count"))
        .isEqualTo("0");
    assertThat(client.kinds()).hasSize(1);

    client.sandbox().delete(WORLD + "/requests");

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void a_log_that_has_lost_its_oldest_requests_says_so() {
    client.query("{\"statusList\": [2]}");
    for (int i = 0; i < 1_000; i++) {
      client.sandbox().wall(ControlFixture.NOW.plusSeconds(i));
      client.sandbox().api("acme", BALANCES);
    }

    assertThat(client.findings().path("truncated").asBoolean()).isTrue();
    assertThat(client.kinds()).isEmpty();
    client.sandbox().delete(WORLD + "/requests");
    assertThat(client.findings().path("truncated").asBoolean()).isFalse();
  }

  @Test
  void at_most_twenty_requests_are_named() {
    for (int i = 0; i < 25; i++) {
      client.sandbox().wall(ControlFixture.NOW.plusSeconds(i));
      client.query("{\"statusList\": [2]}");
    }

    assertThat(client.findings().at("/findings/0/request_ids")).hasSize(20);
    assertThat(client.findings().at("/findings/0/count").asInt()).isEqualTo(25);
  }

  @Test
  void an_unknown_world_has_no_findings() {
    assertThat(client.sandbox().get("/_sandbox/worlds/none/findings").rule())
        .isEqualTo("control.world-exists");
  }
}
