// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerBillsFeeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ResFeeRecordV2;
import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resources billed by use, and months that are over. */
@OceSandbox(scenario = "empty", clock = "2026-10-31T16:00:00Z")
class GivenUseTest {

  private static final Product TRAFFIC =
      Product.of("hws.service.type.cdn", "hws.resource.type.cdn", "cdn");
  private static final Product PEAKS =
      Product.of("hws.service.type.cdn", "hws.resource.type.cdn", "cdn.95peak_1000");

  private static List<ResFeeRecordV2> records(BssClient bss, String month) {
    return bss.listCustomerselfResourceRecords(
            new ListCustomerselfResourceRecordsRequest().withCycle(month).withLimit(1000))
        .getFeeRecords();
  }

  @Test
  void a_disk_is_metered_until_it_ends(Sandbox sandbox, Given given, BssClient bss) {
    String disk = given.account("acme").cash("100.00").payPerUse(Product.disk(100));
    sandbox.clock().advance(Duration.ofHours(12));
    given.account("acme").use(disk).end();
    sandbox.clock().advance(Duration.ofDays(2));

    assertThat(records(bss, "2026-11"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getResourceId()).isEqualTo(disk);
              assertThat(record.getAmount()).isEqualByComparingTo("1.68");
            });
  }

  @Test
  void use_that_is_not_time_is_reported_or_follows_a_pattern(
      Sandbox sandbox, Given given, BssClient bss) {
    GivenAccount acme = given.account("acme").cash("100.00");
    String reported = acme.payPerUse(TRAFFIC);
    String flat = acme.payPerUse(TRAFFIC, UsagePattern.flat("2.5").seed(1));
    acme.use(reported).usage("flow", "10");
    sandbox.clock().advance(Duration.ofHours(2));

    assertThat(records(bss, "2026-11"))
        .filteredOn(record -> record.getResourceId().equals(reported))
        .extracting(ResFeeRecordV2::getAmount)
        .containsExactly(new BigDecimal("2.40"));
    assertThat(records(bss, "2026-11"))
        .filteredOn(record -> record.getResourceId().equals(flat))
        .first()
        .extracting(ResFeeRecordV2::getAmount)
        .isEqualTo(new BigDecimal("0.60"));
  }

  @Test
  void samples_of_a_bandwidth_are_reported(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("1000.00");
    String bandwidth = acme.payPerUse(PEAKS);
    sandbox.clock().advance(Duration.ofHours(1));

    acme.use(bandwidth).samples("95peak_1000", Instant.parse("2026-10-31T16:00:00Z"), "5", "7");

    JsonValue samples = sandbox.control().get("state?room=samples").body().get("samples");
    assertThat(samples.list("days")).isNotEmpty();
  }

  @Test
  void bills_can_be_seen_at_once_and_settlements_held_back(
      Sandbox sandbox, Given given, BssClient bss) {
    given.billsAtOnce().settlementDelay(Duration.ofDays(3)).account("acme").cash("100.00");
    given.account("acme").payPerUse(Product.server());
    sandbox.clock().advance(Duration.ofDays(2));
    assertThat(records(bss, "2026-11")).isEmpty();
    assertThat(sandbox.control().get("settings").text("/bills")).isEqualTo("at_once");

    given.billsAsDocumented();
    assertThat(sandbox.control().get("settings").text("/bills")).isEqualTo("documented");
    assertThat(sandbox.control().get("settings").text("/settlement_delay")).isEqualTo("PT72H");
  }

  @ParameterizedTest
  @EnumSource
  void an_account_has_closed_months(HistoryProfile profile, Given given, BssClient bss) {
    given.account("acme").cash("12.00").history(6, profile, 7);

    assertThat(
            bss.listCustomerBillsFeeRecords(
                    new ListCustomerBillsFeeRecordsRequest()
                        .withBillCycle("2026-09")
                        .withLimit(1000))
                .getRecords())
        .hasSizeGreaterThan(20);
  }

  @Test
  void a_test_sets_up_what_bills_show(Sandbox sandbox, BssClient bss) {
    // tag::bills[]
    sandbox.given().billsAtOnce();
    var acme = sandbox.given().account("acme").cash("500.00");
    acme.history(12, HistoryProfile.GROWING, 7);
    String disk = acme.payPerUse(Product.disk(100));
    String traffic = acme.payPerUse(TRAFFIC, UsagePattern.daily("2.5"));
    acme.use(traffic).usage("flow", "10");
    sandbox.clock().advance(Duration.ofDays(2));
    // end::bills[]

    assertThat(records(bss, "2026-11"))
        .extracting(ResFeeRecordV2::getResourceId)
        .contains(disk, traffic);
    assertThat(records(bss, "2025-11")).isNotEmpty();
  }

  @Test
  void too_many_months_are_refused(Given given) {
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> given.account("acme").history(61))
        .withMessageContaining("months");
    given.account("acme").history(1);
  }
}
