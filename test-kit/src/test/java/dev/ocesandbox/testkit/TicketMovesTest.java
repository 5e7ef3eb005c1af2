// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test works on tickets in the place of support. */
@OceSandbox(scenario = "empty")
class TicketMovesTest {

  private static final String PATH = "/v2/servicerequest/cases";

  private static TicketMoves opened(Sandbox sandbox) {
    String answer = sent(sandbox, "POST", PATH, TicketSamples.NEW_TICKET);
    String id = answer.replaceAll(".*\"incident_id\":\"([^\"]*)\".*", "$1");
    return sandbox.tickets().ticket(id);
  }

  private static String sent(Sandbox sandbox, String method, String path, String body) {
    return TestClient.answer(sandbox, method, path, body).body();
  }

  @Test
  void support_accepts_asks_and_proposes(Sandbox sandbox) {
    TicketMoves ticket = opened(sandbox);
    assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);

    // tag::moves[]
    ticket.accept().ask("When did it happen?");
    assertThat(ticket.status()).isEqualTo(TicketStatus.FEEDBACK);
    // end::moves[]

    String answer = "{\"message\": {\"content\": \"At noon\"}}";
    sent(sandbox, "POST", PATH + "/" + ticket.id() + "/message", answer);
    assertThat(ticket.status()).isEqualTo(TicketStatus.PROCESSING);
    assertThat(ticket.propose("Restart it").status()).isEqualTo(TicketStatus.RESULT);
    assertThat(ticket.reject("It did not help").status()).isEqualTo(TicketStatus.PROCESSING);
    assertThat(ticket.resolve().status()).isEqualTo(TicketStatus.COMPLETED);
  }

  @Test
  void support_pauses_goes_on_and_marks_a_ticket_invalid(Sandbox sandbox) {
    TicketMoves ticket = opened(sandbox).accept();

    assertThat(ticket.pause().status()).isEqualTo(TicketStatus.PAUSED);
    assertThat(ticket.resume().status()).isEqualTo(TicketStatus.PROCESSING);
    assertThat(ticket.invalidate().status()).isEqualTo(TicketStatus.INVALID);
  }

  @Test
  void a_reply_can_be_read_and_an_empty_text_stands_for_the_usual_one(Sandbox sandbox) {
    TicketMoves ticket = opened(sandbox).accept().reply("Hello from support").reply("");

    assertThat(ticket.ticket())
        .extracting(Ticket::messages, Ticket::unread, Ticket::account, Ticket::user)
        .containsExactly(3, 2, "acme", "acme");
    assertThat(sent(sandbox, "GET", PATH + "/" + ticket.id(), ""))
        .contains("Hello from support", "we are working on your problem");
  }

  @Test
  void an_authorization_is_asked_for_and_taken_back(Sandbox sandbox) {
    Instant end = sandbox.clock().now().plus(Duration.ofDays(1));
    TicketMoves ticket = opened(sandbox).accept().authorize("Read the log");
    assertThat(authorizations(sandbox)).contains("\"status\":0").doesNotContain("\"status\":4");

    ticket.recall().authorize("Read it again", end);

    assertThat(authorizations(sandbox)).contains("\"status\":0", "\"status\":4");
  }

  private static String authorizations(Sandbox sandbox) {
    return sent(sandbox, "GET", "/v2/servicerequest/authorizations", "");
  }

  @Test
  void a_forbidden_action_says_the_status_and_what_is_possible(Sandbox sandbox) {
    TicketMoves ticket = opened(sandbox);

    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> ticket.propose("Done"))
        .withMessageContaining("has status 0, so propose is not possible")
        .withMessageContaining("possible: accept, invalidate, recall")
        .satisfies(e -> assertThat(e.status()).isEqualTo(409))
        .satisfies(e -> assertThat(e.rule()).isEqualTo("control.ticket-action-possible"));
    assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);
  }

  @Test
  void a_ticket_that_does_not_exist_is_named(Sandbox sandbox) {
    TicketMoves ticket = sandbox.tickets().ticket("TT209901010001");

    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(ticket::accept)
        .withMessageContaining("No ticket TT209901010001");
    assertThatIllegalArgumentException()
        .isThrownBy(ticket::status)
        .withMessageContaining("No ticket TT209901010001");
  }

  @Test
  void tickets_are_listed_by_status_with_the_newest_first(Sandbox sandbox) {
    TicketMoves first = opened(sandbox);
    sandbox.clock().advance(Duration.ofMinutes(1));
    TicketMoves second = opened(sandbox).accept();

    assertThat(sandbox.tickets().list())
        .extracting(Ticket::id)
        .containsExactly(second.id(), first.id());
    assertThat(sandbox.tickets().list(TicketStatus.WAITING))
        .extracting(Ticket::id)
        .containsExactly(first.id());
    assertThat(sandbox.tickets().list(TicketStatus.DELETED)).isEmpty();
  }

  @Test
  void more_tickets_than_a_page_holds_are_all_listed(Sandbox sandbox) {
    List<TicketMoves> opened = IntStream.range(0, 101).mapToObj(i -> opened(sandbox)).toList();

    assertThat(sandbox.tickets().list())
        .extracting(Ticket::id)
        .containsExactlyInAnyOrderElementsOf(opened.stream().map(TicketMoves::id).toList());
  }

  @Test
  void support_that_is_prompt_works_by_itself(Sandbox sandbox, Given given) {
    given.support(SupportProfile.PROMPT);
    TicketMoves ticket = opened(sandbox);

    sandbox.clock().advance(Duration.ofMinutes(5));
    assertThat(ticket.status()).isEqualTo(TicketStatus.PROCESSING);
    sandbox.clock().advance(Duration.ofMinutes(25));
    assertThat(ticket.status()).isEqualTo(TicketStatus.RESULT);
    sandbox.clock().advance(Duration.ofDays(7));
    assertThat(ticket.status()).isEqualTo(TicketStatus.COMPLETED);
  }

  @Test
  void support_that_is_slow_takes_hours_and_manual_support_waits(Sandbox sandbox, Given given) {
    given.support(SupportProfile.SLOW);
    TicketMoves slow = opened(sandbox);
    given.support(SupportProfile.MANUAL);
    TicketMoves manual = opened(sandbox);
    given.support(SupportProfile.SLOW);

    sandbox.clock().advance(Duration.ofHours(4));

    assertThat(slow.status()).isEqualTo(TicketStatus.PROCESSING);
    assertThat(manual.status()).isEqualTo(TicketStatus.WAITING);
  }

  @ParameterizedTest
  @EnumSource(SupportPlan.class)
  void a_support_plan_decides_which_severities_there_are(
      SupportPlan plan, Sandbox sandbox, Given given) {
    given.account("acme").supportPlan(plan);

    String severities = sent(sandbox, "GET", TicketSamples.SEVERITIES, "");

    assertThat(severities.contains("severity_name")).isEqualTo(plan != SupportPlan.BASIC);
  }
}
