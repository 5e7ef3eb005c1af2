// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
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

/** What a test can do with its sandbox wherever that runs; each runtime has a class of its own. */
@Execution(ExecutionMode.CONCURRENT)
abstract class RuntimeConformance {

  private static final Set<String> WORLDS = ConcurrentHashMap.newKeySet();
  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static void pay(BssClient bss, String order) {
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));
  }

  private static String cash(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").text("/balance");
  }

  @RepeatedTest(3)
  void every_test_begins_with_a_fresh_world(Sandbox sandbox) {
    assertThat(WORLDS.add(sandbox.endpoint() + sandbox.world())).isTrue();
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
    assertThat(cash(sandbox)).isEqualTo("10000.00");
    sandbox.given().account("acme").cash("1.00");
  }

  @Test
  void the_vendors_client_pays_what_was_arranged(
      Sandbox sandbox, Given given, @As("acme") BssClient bss) {
    given.account("acme").cash("100.00");
    String order = given.account("acme").order(SERVER).unpaid();

    pay(bss, order);

    sandbox.await(order).completed();
    assertThat(cash(sandbox)).isEqualTo("20.00");
  }

  @Test
  void a_move_of_the_clock_tells_what_it_brought_about(Sandbox sandbox, SandboxClock clock) {
    String order = sandbox.given().account().order(SERVER).unpaid();

    Events events = clock.advance(Duration.ofDays(8));

    assertThat(events.ofType("order-cancelled")).extracting(Event::subject).contains(order);
  }

  @Test
  void what_is_planned_goes_wrong(Faults faults, BssClient bss) {
    faults.on(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).times(1).throttle();

    ShowCustomerAccountBalancesRequest read = new ShowCustomerAccountBalancesRequest();
    assertThatThrownBy(() -> bss.showCustomerAccountBalances(read))
        .isInstanceOf(ServiceResponseException.class);
    assertThat(bss.showCustomerAccountBalances(read).getAccountBalances()).isNotEmpty();
  }

  @Test
  void a_world_can_be_put_back_and_forked(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");

    try (Sandbox then = sandbox.fork(before)) {
      assertThat(cash(then)).isEqualTo("10000.00");
      assertThat(cash(sandbox)).isEqualTo("1.00");
    }
    sandbox.restore(before);
    assertThat(cash(sandbox)).isEqualTo("10000.00");
  }

  @Test
  void a_refusal_names_its_rule(SandboxClock clock) {
    assertThatThrownBy(() -> clock.advanceTo(Instant.parse("2020-01-01T00:00:00Z")))
        .isInstanceOf(ControlRefused.class)
        .hasMessageContaining("409")
        .extracting(e -> ((ControlRefused) e).rule())
        .isEqualTo("control.clock-forward");
  }
}
