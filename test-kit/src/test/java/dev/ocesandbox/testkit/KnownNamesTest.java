// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A misspelt name fails at once, so that no negative check passes because of it. */
@OceSandbox
class KnownNamesTest {

  private static void assertUnknown(String noun, String nearest, ThrowingCallable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageStartingWith("Unknown " + noun + " '")
        .withMessageContaining("Did you mean " + nearest + "?");
  }

  @Test
  void accounts_of_a_verification_exist(Sandbox sandbox) {
    assertUnknown("account", "acme", () -> sandbox.verify(PAY_ORDERS).by("acmee").neverCalled());
    assertUnknown(
        "account", "acme-dev", () -> sandbox.verify(PAY_ORDERS).calledTimes(0).by("acme-dve"));
  }

  @Test
  void error_codes_of_a_verification_exist(Sandbox sandbox) {
    assertUnknown(
        "error code",
        "CBC.99003100",
        () -> sandbox.verify(PAY_ORDERS).refusedWith("CBC.9900310").neverCalled());
    sandbox.verify(PAY_ORDERS).refusedWith("APIGW.0301").neverCalled();
  }

  @Test
  void accounts_of_parameters_and_arrangements_exist(Sandbox sandbox) {
    assertUnknown("account", "solo", () -> sandbox.account("sola"));
    assertUnknown("account", "solo", () -> sandbox.given().account("sola"));
    assertUnknown("account", "solo", () -> sandbox.environment("sola"));
    assertThat(JUnitRunner.failure(JUnitRunner.run(AsNobody.class)))
        .hasStackTraceContaining("Unknown account 'acmee'. Did you mean acme?");
  }

  @OceSandbox
  static class AsNobody {
    @Test
    void does_not_run(@As("acmee") Account account) {}
  }

  @Test
  void types_of_events_exist(Sandbox sandbox) {
    Events events = sandbox.clock().advance(Duration.ofSeconds(1));

    assertUnknown("type of event", "order-cancelled", () -> events.ofType("order-canceled"));
    assertThat(events.ofType(EventType.ORDER_CANCELLED)).isEmpty();
  }

  @Test
  void subjects_of_events_exist(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");
    Events events = sandbox.clock().advance(Duration.ofSeconds(1));

    assertThat(events.about(order)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.about(order + "X"))
        .withMessageContaining("Nothing in the world has the id '" + order + "X'");
  }

  @Test
  void types_and_subjects_of_ledger_entries_exist(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");

    sandbox.ledger().hasNoEntryFor(order);
    assertUnknown(
        "type of ledger entry", "payment", () -> sandbox.ledger().hasEntry("payments", order));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.ledger().hasNoEntryFor(order + "X"));
  }

  @Test
  void accounts_and_codes_of_faults_exist(Sandbox sandbox) {
    assertUnknown("account", "acme", () -> sandbox.faults().on(PAY_ORDERS).by("acmee").reset());
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> sandbox.faults().on(PAY_ORDERS).answer("CBC.99003651"))
        .withMessageContaining("\"CBC.99003651\" is not documented for PayOrders");
    sandbox.faults().on(PAY_ORDERS).undocumented().answer("CBC.99003651").remove();
  }

  @Test
  void the_constants_are_the_names_of_the_server(Sandbox sandbox) {
    ControlResponse names = sandbox.control().get("/_sandbox/names");

    assertThat(EventType.all())
        .containsExactlyInAnyOrderElementsOf(texts(names.at("/event_types")));
    assertThat(FindingKind.all())
        .containsAll(texts(names.at("/finding_kinds")))
        .hasSize(texts(names.at("/finding_kinds")).size() + 2)
        .contains(FindingKind.UNUSED_FAULT, FindingKind.UNUSED_STUB);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
