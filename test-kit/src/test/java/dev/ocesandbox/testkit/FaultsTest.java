// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OceSandbox
class FaultsTest {

  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static void read(BssClient bss) {
    bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
  }

  @Test
  void a_fault_answers_with_its_code_as_often_as_planned(Sandbox sandbox, BssClient bss) {
    String order = sandbox.given().account().order(SERVER).unpaid();
    Fault fault = sandbox.faults().on(Operation.PAY_ORDERS).times(2).answer("CBC.99000088");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> TestClient.pay(bss, order))
          .isInstanceOf(ServiceResponseException.class)
          .extracting(e -> ((ServiceResponseException) e).getErrorCode())
          .isEqualTo("CBC.99000088");
    }
    TestClient.pay(bss, order);

    assertThat(fault.hits()).isEqualTo(2);
    assertThat(fault.seen()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void an_order_is_paid_even_if_the_answer_is_lost(Sandbox sandbox, BssClient bss) {
    String order = sandbox.given().account().order(SERVER).unpaid();
    sandbox.faults().on(Operation.PAY_ORDERS).times(1).loseAnswer();

    assertThatThrownBy(() -> TestClient.pay(bss, order)).isInstanceOf(RuntimeException.class);
    assertThat(sandbox.await(order).completed()).isEmpty();
  }

  @Test
  void faults_of_every_kind_can_be_planned_and_removed(
      Sandbox sandbox, Faults faults, BssClient bss) {
    FaultPlan reads = faults.on(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES);
    assertThat(reads.by("solo").after(1).probability(0.5, 7).throttle().hits()).isZero();
    Fault busy = faults.on(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).status(503);
    assertThatThrownBy(() -> read(bss))
        .extracting(e -> ((ServiceResponseException) e).getHttpStatusCode())
        .isEqualTo(503);
    busy.remove();
    read(bss);
    assertThatThrownBy(busy::hits).hasMessageContaining("removed");

    faults.onEverything().delay(Duration.ofMillis(1));
    faults.onEverything().reset();
    faults.on(Operation.LIST_CUSTOMER_ORDERS).cutBody();
    faults.on(Operation.PAY_ORDERS).stuckOrder();
    faults.on(Operation.LIST_CUSTOMER_ORDERS).staleRead();
    faults.on(Operation.PAY_ORDERS).spendFirst("50.00");
    faults.on(Operation.LIST_FREE_RESOURCE_USAGES).by("acme").staleRead();
    assertThat(sandbox.control().get("faults").at("/total_count")).isEqualTo(8L);
    faults.clear();
    read(bss);
    assertThat(sandbox.control().get("faults").at("/total_count")).isEqualTo(0L);
  }

  @Test
  void half_of_a_batch_can_fail(Faults faults) {
    assertThat(faults.on(Operation.RENEWAL_RESOURCES).failHalf().id()).isNotEmpty();
    assertThat(faults.on(Operation.RENEWAL_RESOURCES).failHalf("CBC.0999").toString())
        .startsWith("fault ");
    faults.clear();
  }
}
