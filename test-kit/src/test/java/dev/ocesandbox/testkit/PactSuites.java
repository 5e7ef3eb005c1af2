// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import dev.ocesandbox.testkit.pact.PactOf;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Test classes that write pacts, with the vendor's SDK as their client. */
final class PactSuites {

  private PactSuites() {}

  static void read(BssClient bss, String order) {
    bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(10).withStatus(6));
    bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(order));
  }

  @OceSandbox(pact = @PactOf(consumer = "billing-portal"))
  static class Orders {
    @Test
    void are_read_and_paid(Sandbox sandbox, BssClient bss) {
      String order = TestClient.order(sandbox, "12.50");
      read(bss, order);
      TestClient.pay(bss, order);
      read(bss, order);
    }

    @Test
    void are_listed(BssClient bss) {
      bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(10).withStatus(6));
    }

    @Test
    void cannot_be_paid_twice(Sandbox sandbox, BssClient bss) {
      String order = TestClient.paid(sandbox, "1.00");
      try {
        TestClient.pay(bss, order);
      } catch (com.huaweicloud.sdk.core.exception.ClientRequestException e) {
        assertThat(e.getErrorCode()).startsWith("CBC.");
      }
    }
  }

  /** Passes if lists of orders are read as oldest first. */
  @OceSandbox(pact = @PactOf(consumer = "billing-portal"))
  static class OldestFirst {
    @Test
    void lists(Sandbox sandbox) {
      assertThat(GuessSamples.first(sandbox)).isEqualTo("oldest");
    }
  }

  /** The same for the world of the run. */
  @OceSandbox(lifetime = Lifetime.RUN, pact = @PactOf(consumer = "billing-portal"))
  static class OldestFirstInSharedWorld {
    @Test
    void lists(Sandbox sandbox) {
      assertThat(GuessSamples.first(sandbox)).isEqualTo("oldest");
    }
  }

  @OceSandbox(lifetime = Lifetime.CLASS, pact = @PactOf(consumer = "billing-portal"))
  static class OneWorld {
    @RepeatedTest(2)
    void is_read(BssClient bss) {
      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    }
  }

  @OceSandbox(lifetime = Lifetime.RUN, pact = @PactOf(consumer = "billing-portal"))
  static class SharedWorld {
    @Test
    void is_read(BssClient bss) {
      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
      bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(50));
    }

    @Test
    void is_read_with_money(Sandbox sandbox, BssClient bss) {
      sandbox.given().account("acme").cash("5.00");
      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    }
  }

  @OceSandbox(pact = @PactOf(consumer = "wrong-path"))
  static class WrongPath {
    @Test
    void is_refused(Sandbox sandbox) {
      assertThat(TestClient.send(sandbox, "GET", "/v2/orders/customer-order?limit=10", ""))
          .isEqualTo(200);
    }

    @Test
    void reads_as_well(Sandbox sandbox) {
      assertThat(TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50&offset=0", ""))
          .isEqualTo(200);
    }
  }

  @OceSandbox(pact = @PactOf(consumer = "billing-portal"))
  static class Faulty {
    @Test
    void waits(Sandbox sandbox) {
      sandbox.faults().on(Operation.LIST_CUSTOMER_ORDERS).times(1).status(503);
      assertThat(TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50", ""))
          .isEqualTo(503);
      sandbox.faults().on(Operation.LIST_CUSTOMER_ORDERS).times(1).throttle();
      assertThat(TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50", ""))
          .isGreaterThan(400);
      assertThat(TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50", ""))
          .isEqualTo(200);
    }
  }

  @OceSandbox(pact = @PactOf(consumer = "failing"))
  static class Failing {
    @Test
    void test(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50", "");
      throw new IllegalStateException(UUID.randomUUID().toString());
    }
  }

  @OceSandbox
  static class WithoutPact {
    @Test
    void reads(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=50", "");
    }
  }
}
