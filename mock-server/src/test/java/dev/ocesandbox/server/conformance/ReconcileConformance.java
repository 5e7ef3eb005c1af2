// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Books of others are held against the bill of a month. */
@OnBothTargets
class ReconcileConformance {

  private final Bills bills;
  private final Shop acme;
  private final Audit audit;

  ReconcileConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    audit = new Audit(bills.world());
  }

  private JsonNode compared(String csv) {
    TestServer.Answer answer = audit.reconcile(NOVEMBER, "id,amount\n" + csv);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String why(String csv) {
    JsonNode different = compared(csv).path("different");
    assertThat(different).hasSize(1);
    return different.path(0).path("why").asString();
  }

  @Test
  void books_with_every_order_agree_as_csv_and_as_json() {
    String one = acme.paid(acme.buy("250.00"), acme.cash("20.00"));
    String two = acme.paid(acme.buy("40.50"));
    String csv = "id,amount\r\n" + one + ",250\r\n\"" + two + "\",\"40.50\"\r\n\r\n";
    JsonNode list =
        Json.read(
            "[{\"id\":\"%s\",\"amount\":\"250.00\"},{\"id\":\"%s\",\"amount\":\"40.5\"}]"
                .formatted(one, two));

    for (TestServer.Answer answer :
        new TestServer.Answer[] {
          audit.reconcile(NOVEMBER, csv),
          audit.reconcile(NOVEMBER, "\uFEFF" + csv),
          audit.reconcile(NOVEMBER, list)
        }) {
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
      assertThat(answer.body().path("agree").asBoolean()).as("%s", answer.body()).isTrue();
    }
  }

  @Test
  void what_is_missing_extra_or_different_is_listed() {
    String one = acme.paid(acme.buy("250.00"));
    String two = acme.paid(acme.buy("40.50"));
    JsonNode compared = compared(one + ",251.00\nCS0000,7.00\n");

    assertThat(compared.path("agree").asBoolean()).isFalse();
    assertThat(compared.path("missing"))
        .singleElement()
        .satisfies(row -> assertThat(Bills.fields(row, "id", "amount")).isEqualTo(two + " 40.50"));
    assertThat(compared.path("extra"))
        .singleElement()
        .satisfies(row -> assertThat(Bills.fields(row, "id", "amount")).isEqualTo("CS0000 7.00"));
    assertThat(compared.path("different"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Bills.fields(row, "id", "theirs", "ours"))
                    .isEqualTo(one + " 251.00 250.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"transactions", "usage", "resources"})
  void books_may_name_the_rows_of_each_view(String view) {
    acme.paid(acme.place(acme.purchase(TestWorld.server("100.00").put("quantity", 3))));
    var rows =
        switch (view) {
          case "transactions" -> bills.transactions();
          case "usage" -> bills.usage();
          default -> bills.resources();
        };
    String amount = view.equals("usage") ? "amount" : "consume_amount";
    StringBuilder csv = new StringBuilder();
    rows.forEach(
        row ->
            csv.append(row.path("id").asString())
                .append(',')
                .append(row.path(amount).decimalValue())
                .append('\n'));

    assertThat(compared(csv.toString()).path("agree").asBoolean()).isTrue();
    String first = rows.get(0).path("id").asString();
    if (rows.size() > 1) {
      JsonNode lacking = compared(csv.substring(csv.indexOf("\n") + 1));
      assertThat(lacking.path("missing"))
          .singleElement()
          .satisfies(row -> assertThat(row.path("id").asString()).isEqualTo(first));
    }
  }

  @Test
  void an_order_that_is_booked_twice_in_different_ways_is_extra() {
    String order = acme.paid(acme.buy("250.00"));
    String row = bills.usage().get(0).path("id").asString();
    JsonNode compared = compared(order + ",250.00\n" + row + ",250.00\n");

    assertThat(compared.path("missing")).isEmpty();
    assertThat(compared.path("extra"))
        .singleElement()
        .satisfies(extra -> assertThat(extra.path("id").asString()).isEqualTo(row));
  }

  @Test
  void usual_mistakes_are_named() {
    Shop.Choice discount = acme.discountCoupon("0.8");
    String cheap = acme.paid(acme.buy("100.00"), discount);
    assertThat(why(cheap + ",100.00\n")).contains("list price").contains("20.00");
    assertThat(why(cheap + ",-80.00\n")).contains("sign");
    assertThat(why(cheap + ",3.21\n")).startsWith("No usual mistake");

    String helped = acme.paid(acme.buy("250.00"), acme.cash("20.00"));
    assertThat(why(cheap + ",80\n" + helped + ",230.00\n")).contains("coupons").contains("20.00");

    String base = acme.paid(acme.place(acme.purchase(Renewals.disk().put("price", "300.00"))));
    acme.refund(base, "240.00", "0.00");
    assertThat(why(base + ",240.00\n")).contains("refund of 60.00");
  }

  @Test
  void what_is_in_the_bill_of_another_month_is_found_there() {
    acme.paid(acme.buy("250.00"));
    bills.world().advance("P30D");
    String order = acme.paid(acme.buy("40.00"));
    JsonNode found = compared(order + ",40.00\n");

    assertThat(found.path("extra")).isEmpty();
    assertThat(found.path("different"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Bills.fields(row, "id", "theirs", "ours", "why"))
                    .isEqualTo(order + " 40.00 0.00 It is in the bill of 2026-12, with 40.00."));
  }

  @Test
  void a_deduction_in_the_bill_of_another_month_is_found_by_its_amount_due() {
    bills
        .world()
        .control(
            "POST",
            "/pay-per-use",
            TestServer.json()
                .put("account", "acme")
                .put("service_type_code", "hws.service.type.cdn")
                .put("resource_type_code", "hws.resource.type.cdn")
                .put("resource_spec", "cdn")
                .put("region_code", "cn-north-4")
                .set("usage", TestServer.json().put("pattern", "flat").put("level", "1.53")));
    bills.world().advance("P30D");
    JsonNode row = bills.transactions("bill_cycle=2026-12").get(0);
    String trade = row.path("trade_id").asString();
    String due = row.path("consume_amount").asString();

    assertThat(why(row.path("id").asString() + "," + due + "\n"))
        .isEqualTo("It is in the bill of 2026-12, with %s.".formatted(due));
    assertThat(why(trade + "," + due + "\n"))
        .isEqualTo("It is in the bill of 2026-12, with %s.".formatted(due));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ''                                  | line 1: must be id,amount
          id;amount                           | line 1: must be id,amount
          id,amount,note                      | line 1: must be id,amount
          CS1,4.60                            | line 1: must be id,amount
          id,amount@CS1                       | line 2: must have 2 fields
          id,amount@CS1,4.60,x                | line 2: must have 2 fields
          id,amount@CS1,4.60@@CS2,1.00        | line 3: is empty
          id,amount@CS1,4.60@CS2,four         | line 3
          id,amount@CS1,1,234.50              | line 2: must have 2 fields
          id,amount@CS1,"1,234.50"            | line 2
          id,amount@CS1,1e3                   | line 2
          id,amount@CS1,NaN                   | line 2
          id,amount@CS1,0.123456789           | line 2
          id,amount@,1.00                     | line 2
          id,amount@"CS1,1.00                 | line 2: has a quote that does not end in this line
          id,amount@"CS1"x,1.00               | line 2: has text after a closing quote
          id,amount@CS"1,1.00                 | line 2: has a quote inside a field without quotes
          id,amount@CS1,1.00@CS2,1.00@CS1,2.0 | line 4
          """)
  void books_that_cannot_be_read_are_refused_with_the_line(String csv, String message) {
    String body = csv.equals("''") ? "\n" : csv.replace("@", "\n");
    TestServer.Answer answer = audit.reconcile(NOVEMBER, body);

    // rule control.books-readable
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo("control.books-readable");
    assertThat(answer.body().toString()).contains(message);
  }

  @Test
  void bytes_that_are_no_utf_8_and_too_many_lines_are_refused() {
    TestServer.Answer wide =
        audit.send(NOVEMBER, "text/csv", "id,amount\nCS1,1.00\n".getBytes(UTF_16));
    assertThat(wide.status()).isEqualTo(400);
    assertThat(wide.body().toString()).contains("must be UTF-8 text");

    TestServer.Answer many =
        audit.reconcile(NOVEMBER, "id,amount\n" + "CS1,1.00\n".repeat(100_001));
    assertThat(many.status()).isEqualTo(400);
    assertThat(many.body().toString()).contains("line 100002: is beyond the limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/csv, text/csv", "application/csv", "x-text/csv"})
  void other_types_are_refused(String type) {
    TestServer.Answer answer = audit.send(NOVEMBER, type, "id,amount\n".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo("control.body-valid");
  }

  @Test
  void csv_is_taken_nowhere_else() {
    TestServer.Answer answer =
        TestServer.send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(
                        TestServer.endpoint()
                            + "/_sandbox/worlds/"
                            + bills.world().id()
                            + "/usage"))
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("id,amount\n")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo("control.body-valid");
  }
}
