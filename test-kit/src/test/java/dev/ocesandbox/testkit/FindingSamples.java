// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersResponse;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import org.junit.jupiter.api.Test;

/** For each kind of finding, a client that causes it and one that does not. */
final class FindingSamples {

  private FindingSamples() {}

  private static void query(Sandbox sandbox, String body) {
    TestClient.send(sandbox, "POST", TestClient.RESOURCES, body);
  }

  private static ListCustomerOrdersResponse page(BssClient bss, int offset) {
    return bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(2).withOffset(offset));
  }

  /** Sends a transfer that is answered with a 500, and sends it again. */
  private static void transfer(Sandbox sandbox, String first, String second) {
    sandbox.given().account("acme").cash("100.00");
    sandbox.faults().on(Operation.UPDATE_SUB_ENTERPRISE_AMOUNT).times(1).answer("CBC.0999");
    for (String number : new String[] {first, second}) {
      TestClient.allocate(sandbox, "acme-dev", "10.00", number);
    }
  }

  private static void place(Sandbox sandbox, int orders) {
    for (int i = 0; i < orders; i++) {
      TestClient.order(sandbox, "1.00");
    }
  }

  @OceSandbox(scenario = "empty")
  static class Offending {
    @Test
    void unknown_field(Sandbox sandbox) {
      query(sandbox, "{\"statusList\": [2]}");
    }

    @Test
    void unknown_parameter(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?orderType=1", "");
    }

    @Test
    void numeric_text(Sandbox sandbox) {
      query(sandbox, "{\"only_main_resource\": \"1\"}");
    }

    @Test
    void out_of_range(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=500", "");
    }

    @Test
    void page_number_offset(Sandbox sandbox, BssClient bss) {
      place(sandbox, 5);
      for (int number = 0; number < 3; number++) {
        page(bss, number);
      }
    }

    @Test
    void first_page_only(Sandbox sandbox, BssClient bss) {
      place(sandbox, 5);
      page(bss, 0);
    }

    @Test
    void endless_page_loop(BssClient bss) {
      for (int offset = 0; offset < 6; offset += 2) {
        page(bss, offset);
      }
    }

    @Test
    void month_name(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.MONTHLY_SUM + "?cycle=2026-01", "");
    }

    @Test
    void float_amount(Sandbox sandbox) {
      TestClient.allocate(sandbox, "acme-dev", "0.30000000000000004", "2020042401");
    }

    @Test
    void repeated_transfer(Sandbox sandbox) {
      transfer(sandbox, "2020042401", "2020042402");
    }

    @Test
    void not_built(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.NOT_BUILT, "");
    }

    @Test
    void polling_too_fast(BssClient bss) {
      for (int i = 0; i < 40; i++) {
        bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
      }
    }
  }

  @OceSandbox(scenario = "empty")
  static class Clean {
    @Test
    void unknown_field(Sandbox sandbox) {
      query(sandbox, "{\"status_list\": [2]}");
    }

    @Test
    void unknown_parameter(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?order_type=1", "");
    }

    @Test
    void numeric_text(Sandbox sandbox) {
      query(sandbox, "{\"only_main_resource\": 1}");
    }

    @Test
    void out_of_range(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=100", "");
    }

    @Test
    void page_number_offset(Sandbox sandbox, BssClient bss) {
      place(sandbox, 5);
      for (int offset = 0; offset < 6; offset += 2) {
        page(bss, offset);
      }
    }

    @Test
    void first_page_only(Sandbox sandbox, BssClient bss) {
      place(sandbox, 2);
      page(bss, 0);
    }

    @Test
    void endless_page_loop(Sandbox sandbox, BssClient bss) {
      place(sandbox, 4);
      for (int offset = 0; offset < 6; offset += 2) {
        page(bss, offset);
      }
    }

    @Test
    void month_name(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.MONTHLY_SUM + "?bill_cycle=2026-01", "");
    }

    @Test
    void float_amount(Sandbox sandbox) {
      TestClient.allocate(sandbox, "acme-dev", "0.30", "2020042401");
    }

    @Test
    void repeated_transfer(Sandbox sandbox) {
      transfer(sandbox, "2020042401", "2020042401");
    }

    @Test
    void not_built(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS, "");
    }

    @Test
    void polling_too_fast(BssClient bss) {
      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    }
  }
}
