// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What every runtime must support. Each runtime has a subclass. */
@Execution(ExecutionMode.CONCURRENT)
abstract class RuntimeConformance {

  private static final Set<String> WORLDS = ConcurrentHashMap.newKeySet();
  private static final Product SERVER = Product.server().months(1).price("80.00");

  @RepeatedTest(3)
  void every_test_starts_with_a_new_world(Sandbox sandbox) {
    assertThat(WORLDS.add(sandbox.endpoint() + sandbox.world())).isTrue();
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
    assertThat(TestClient.cash(sandbox)).isEqualTo("10000.00");
    sandbox.given().account("acme").cash("1.00");
  }

  @Test
  void an_order_from_the_setup_is_paid_with_the_vendors_client(
      Sandbox sandbox, Given given, @As("acme") BssClient bss) {
    given.account("acme").cash("100.00");
    String order = given.account("acme").order(SERVER).unpaid();

    TestClient.pay(bss, order);

    sandbox.await(order).completed();
    assertThat(TestClient.cash(sandbox)).isEqualTo("20.00");
  }

  @Test
  void clock_moves_return_events(Sandbox sandbox, SandboxClock clock) {
    String order = sandbox.given().account().order(SERVER).unpaid();

    Events events = clock.advance(Duration.ofDays(8));

    assertThat(events.ofType("order-cancelled")).extracting(Event::subject).contains(order);
  }

  @Test
  void planned_faults_are_applied(Faults faults, BssClient bss) {
    faults.on(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).times(1).throttle();

    ShowCustomerAccountBalancesRequest read = new ShowCustomerAccountBalancesRequest();
    assertThatThrownBy(() -> bss.showCustomerAccountBalances(read))
        .isInstanceOf(ServiceResponseException.class);
    assertThat(bss.showCustomerAccountBalances(read).getAccountBalances()).isNotEmpty();
  }

  @Test
  void worlds_can_be_restored_and_forked(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");

    try (Sandbox fork = sandbox.fork(before)) {
      assertThat(TestClient.cash(fork)).isEqualTo("10000.00");
      assertThat(TestClient.cash(sandbox)).isEqualTo("1.00");
    }
    sandbox.restore(before);
    assertThat(TestClient.cash(sandbox)).isEqualTo("10000.00");
  }

  @Test
  void refused_requests_name_their_rule(SandboxClock clock) {
    assertThatThrownBy(() -> clock.advanceTo(Instant.parse("2020-01-01T00:00:00Z")))
        .isInstanceOf(ControlApiException.class)
        .hasMessageContaining("409")
        .extracting(e -> ((ControlApiException) e).rule())
        .isEqualTo("control.clock-forward");
  }
}
