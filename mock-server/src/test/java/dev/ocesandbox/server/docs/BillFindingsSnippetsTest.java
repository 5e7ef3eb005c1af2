// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerBillsFeeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerBillsFeeRecordsResponse;
import com.huaweicloud.sdk.bss.v2.model.MonthlyBillRecord;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bad and the good clients of bills that the page about findings shows, over a socket. */
class BillFindingsSnippetsTest {

  private static Sandbox shared;

  private final DocsWorld world = DocsWorld.of(shared.endpoint());
  private final BssClient bss = world.sdk("acme");

  @BeforeAll
  static void start() {
    shared = Sandbox.start(SandboxOptions.defaults());
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  private List<String> kinds() {
    return world
        .control("/_sandbox/worlds/" + world.id() + "/findings")
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("kind").asString())
        .toList();
  }

  private ListCustomerBillsFeeRecordsResponse page(String month, int offset) {
    return bss.listCustomerBillsFeeRecords(
        new ListCustomerBillsFeeRecordsRequest()
            .withBillCycle(month)
            .withLimit(1000)
            .withOffset(offset));
  }

  @Test
  void an_endless_loop() {
    String month = "2020-01";
    // tag::loop-bad[]
    int size;
    int page = 0;
    do {
      size = page(month, 1000 * page++).getRecords().size();
    } while (size % 1000 == 0 && page < 3); // without the 3 it does not end
    // end::loop-bad[]
    assertThat(kinds()).containsExactly("endless-page-loop");
  }

  @Test
  void a_loop_that_ends() {
    for (String month : List.of("2020-01", "2026-10")) {
      // tag::loop-good[]
      List<MonthlyBillRecord> records = new ArrayList<>();
      ListCustomerBillsFeeRecordsResponse page;
      do {
        page = page(month, records.size());
        records.addAll(page.getRecords());
      } while (!page.getRecords().isEmpty() && records.size() < page.getTotalCount());
      // end::loop-good[]
      assertThat(records).hasSize(page.getTotalCount());
    }
    assertThat(kinds()).isEmpty();
  }

  private void allocate(String amount) {
    bss.updateSubEnterpriseAmount(
        new UpdateSubEnterpriseAmountRequest()
            .withBody(
                new TransferEnterpriseMultiAccountReq()
                    .withCustomerId(world.account("acme-dev").path("customer_id").asString())
                    .withAmount(amount)));
  }

  @Test
  void floating_point() {
    assertThatThrownBy(
            () ->
                // tag::float-bad[]
                allocate("" + (0.1 + 0.2)) // 0.30000000000000004
            // end::float-bad[]
            )
        .isInstanceOf(ClientRequestException.class);
    assertThat(kinds()).containsExactly("float-amount");
  }

  @Test
  void decimals() {
    // tag::float-good[]
    allocate(new BigDecimal("0.1").add(new BigDecimal("0.2")).toPlainString());
    // end::float-good[]
    assertThat(kinds()).isEmpty();
  }
}
