// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The export of a month as CSV. */
@OnBothTargets
class BillExportConformance {

  private final Bills bills;
  private final Shop acme;
  private final Audit audit;

  BillExportConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    audit = new Audit(bills.world());
  }

  private static String cell(List<String> lines, int row, String column) {
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.get(row).split(",", -1)[header.indexOf(column)];
  }

  @Test
  void each_record_is_a_line_with_the_columns_of_the_vendors_file() {
    String order = acme.paid(acme.buy("250.00"), acme.cash("20.00"));

    List<String> lines = audit.lines(NOVEMBER);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("Billing Cycle,Account Name,Consumption Time,Provider,Order ID,");
    assertThat(cell(lines, 1, "Order ID")).isEqualTo(order);
    assertThat(cell(lines, 1, "Transaction ID")).isEqualTo(order);
    assertThat(cell(lines, 1, "Account Name")).isEqualTo("acme");
    assertThat(cell(lines, 1, "Bill Type")).isEqualTo("Expenditure-purchase");
    assertThat(cell(lines, 1, "Consumption Time")).isEqualTo("2026-11-23 10:00:00 GMT+08:00");
    assertThat(cell(lines, 1, "List Price")).isEqualTo("250.00");
    assertThat(cell(lines, 1, "Amount Due")).isEqualTo("250.00");
    assertThat(cell(lines, 1, "Cash Coupon")).isEqualTo("20.00");
    assertThat(cell(lines, 1, "Cash Payment")).isEqualTo("230.00");
    assertThat(cell(lines, 1, "Payment Status")).isEqualTo("Paid");
    TestServer.Answer answer = audit.export(NOVEMBER);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .contains("text/csv;charset=UTF-8");
    assertThat(answer.raw().headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"bills-2026-11.csv\"");
  }

  @Test
  void a_refund_is_negative_and_names_its_order() {
    String base = acme.paid(acme.place(acme.purchase(Renewals.disk().put("price", "300.00"))));
    String refund = acme.refund(base, "240.00", "0.00");

    List<String> lines = audit.lines(NOVEMBER);
    int row = cell(lines, 1, "Order ID").equals(refund) ? 1 : 2;
    assertThat(cell(lines, row, "Order ID")).isEqualTo(refund);
    assertThat(cell(lines, row, "Original Order ID")).isEqualTo(base);
    assertThat(cell(lines, row, "Amount Due")).isEqualTo("-60.00");
    assertThat(cell(lines, 3 - row, "Original Order ID")).isEmpty();
  }

  @Test
  void titles_and_words_are_chinese_on_request_and_in_utf_8() {
    acme.paid(acme.buy("250.00"));

    List<String> lines = audit.lines(NOVEMBER, "X-Language", "zh_CN");
    assertThat(lines.get(0)).startsWith("账期,账号,消费时间,供应商,订单ID/退订单ID,");
    assertThat(cell(lines, 1, "账单类型")).isEqualTo("消费-新购");
    assertThat(cell(lines, 1, "计费模式")).startsWith("包年/包月");
    assertThat(cell(lines, 1, "供应商")).isEqualTo("华为云");
  }

  @Test
  void a_month_without_bills_has_the_header_only() {
    assertThat(audit.lines(NOVEMBER)).hasSize(1);
  }

  @Test
  void an_account_exports_what_it_may_see_and_all_accounts_everything() {
    acme.paid(acme.buy("250.00"));
    ObjectNode topUp = TestServer.json().put("amount", "1000.00");
    bills.world().control("POST", "/accounts/solo/top-ups", topUp);
    acme.as("solo").paid(acme.as("solo").buy("40.00"));

    assertThat(audit.lines(NOVEMBER)).hasSize(3);
    List<String> own = audit.lines(NOVEMBER + "?account=solo");
    assertThat(own).hasSize(2);
    assertThat(cell(own, 1, "Account Name")).isEqualTo("solo");
    assertThat(audit.export(NOVEMBER + "?account=nobody").status()).isEqualTo(404);
  }
}
