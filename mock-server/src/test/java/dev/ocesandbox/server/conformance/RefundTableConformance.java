// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refunds against a table that was worked out apart from the product: refunds.txt.
 *
 * <p>Rules unsubscriptions.fee.five-years, unsubscriptions.fee.four-years,
 * unsubscriptions.fee.months, unsubscriptions.fee.of-paid-amount, unsubscriptions.fee.one-year,
 * unsubscriptions.fee.three-years, unsubscriptions.fee.two-years,
 * unsubscriptions.fee.waived-by-contract, unsubscriptions.fee.year-by-hours,
 * unsubscriptions.refund.by-share, unsubscriptions.refund.cash-coupons,
 * unsubscriptions.refund.consumed-by-hours, unsubscriptions.refund.five-day-not-promoted,
 * unsubscriptions.refund.hours-cut, unsubscriptions.refund.kept-at-most-paid,
 * unsubscriptions.refund.never-negative, unsubscriptions.refund.ordinary,
 * unsubscriptions.refund.paid-amount, unsubscriptions.refund.rounding,
 * unsubscriptions.refund.to-coupons-and-cards.
 */
@OnBothTargets
class RefundTableConformance {

  private final Target target;

  RefundTableConformance(Target target) {
    this.target = target;
  }

  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** One row of the table. */
  record Case(List<String> cells) {

    String cell(int column) {
      return cells.get(column);
    }

    String instant(int column) {
      return LocalDateTime.parse(cell(column), BEIJING).toInstant(ZoneOffset.ofHours(8)).toString();
    }

    BigDecimal yuan(int column) {
      return new BigDecimal(cell(column));
    }

    @Override
    public String toString() {
      return cell(0);
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = RefundTableConformance.class.getResourceAsStream("/refunds.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new Case(List.of(line.split(" \\| ", -1))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void what_goes_back_is_what_the_table_says(Case row) {
    Shop acme =
        new Shop(target.world(Target.request("empty").put("clock", row.instant(1))), "acme");
    acme.topUp("20000.00");
    if (isPackage(row)) {
      PackageShop.sellOdd(acme.world());
    }
    List<Shop.Choice> coupons = coupons(acme, row);
    String order = acme.place(acme.purchase(line(row)));
    acme.paid(order, coupons.toArray(Shop.Choice[]::new));
    String resource =
        isPackage(row)
            ? new PackageShop(acme).id(order)
            : resources(acme, order).path(0).path("resource_id").asString();
    if (!row.cell(8).equals("-") && !isPackage(row)) {
      ObjectNode change = TestServer.json();
      change.putArray("marks").add(row.cell(8));
      acme.world().control("PUT", "/resources/" + resource, change);
    }
    acme.world().control("POST", "/clock/advance", TestServer.json().put("to", row.instant(9)));
    BigDecimal before = new BigDecimal(acme.balance(1));

    JsonNode answer = Unsubscriptions.of(acme, 1, resource);

    String back = answer.path("order_ids").path(0).asString();
    JsonNode info = acme.shown(back).path("amount_info");
    assertThat(info.path("consumed_amount").decimalValue())
        .as("consumed %s of %s hours", row.cell(11), row.cell(10))
        .isEqualByComparingTo(row.yuan(12));
    assertThat(info.path("commission_amount").decimalValue())
        .as("fee")
        .isEqualByComparingTo(row.yuan(13));
    assertThat(new BigDecimal(acme.balance(1)).subtract(before))
        .as("to cash")
        .isEqualByComparingTo(row.yuan(14));
    for (Shop.Choice coupon : coupons) {
      int column = coupon.type() == 302 ? 15 : coupon.type() == 303 ? 16 : 17;
      assertThat(left(acme, coupon))
          .as("back to %s", coupon)
          .isEqualByComparingTo(row.yuan(column));
    }
  }

  /** Every coupon and card had paid with all it had, so what it holds now is what came back. */
  private static BigDecimal left(Shop acme, Shop.Choice coupon) {
    JsonNode shown =
        coupon.type() == 303 ? Unsubscriptions.card(acme, coupon.id()) : acme.coupon(coupon.id());
    // A coupon that was used up a year ago is not listed any more.
    return new BigDecimal(shown.path("balance").asString("0"));
  }

  private static List<Shop.Choice> coupons(Shop acme, Case row) {
    List<Shop.Choice> chosen = new ArrayList<>();
    if (row.yuan(4).signum() > 0) {
      chosen.add(issued(acme, "cash", row.cell(4), 301));
    }
    if (row.yuan(5).signum() > 0) {
      chosen.add(issued(acme, "flexi", row.cell(5), 302));
    }
    if (row.yuan(6).signum() > 0) {
      ObjectNode card = TestServer.json().put("amount", row.cell(6)).put("expires", "P9Y");
      String id =
          acme.world().control("POST", "/accounts/acme/cards", card).path("card_id").asString();
      chosen.add(new Shop.Choice(id, 303));
    }
    return chosen;
  }

  private static Shop.Choice issued(Shop acme, String type, String amount, int number) {
    ObjectNode coupon =
        TestServer.json().put("type", type).put("amount", amount).put("expires", "P9Y");
    return new Shop.Choice(acme.world().coupon("acme", coupon), number);
  }

  private static ObjectNode line(Case row) {
    String[] term = row.cell(2).split(":", 2);
    ObjectNode bought =
        isPackage(row)
            ? PackageShop.odd("warehouse").put("price", row.cell(3))
            : TestWorld.server(row.cell(3));
    return bought
        .put("period_type", Integer.parseInt(term[0]))
        .put("period_num", Integer.parseInt(term[1]))
        .put("quantity", Integer.parseInt(row.cell(7)));
  }

  private static boolean isPackage(Case row) {
    return row.cell(8).equals("package");
  }

  private static JsonNode resources(Shop acme, String order) {
    return Unsubscriptions.resources(acme, TestServer.json().put("order_id", order));
  }
}
