// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What accounts of an enterprise see of one another. Every read operation that is built is asked
 * with ids of all accounts; a new one takes part by itself and must show nothing of others, unless
 * the table says so.
 */
class VisibilityConformance {

  private static final List<String> ACCOUNTS =
      List.of("acme", "acme-dev", "acme-lab", "acme-ops", "solo");

  /** Something of another account that an operation may show. */
  private enum Seen {
    /** The master: orders that it has been left to pay, and the discounts they may use. */
    LEFT_ORDER,
    /** The master: orders that it has paid automatically, and their refunds, by their ids. */
    PAID_ORDER,
    /** The master: the members' customer ids. */
    MEMBERS,
    /** Members: who pays their orders. */
    PAYER,
    /** Members: the commercial discounts of their master. */
    DISCOUNT
  }

  /**
   * The operations that show something of others; all the rest show none. No page of these ties it
   * to READ_FINANCE_INFO or READ_CONSUME_BILL, which are about bills and the console. Resources of
   * members are never shown (usermanual-em, em_faq).
   */
  private static final Map<String, Set<Seen>> TABLE =
      Map.of(
          // api_order_00013: method sub_customer
          "ListCustomerOrders", Set.of(Seen.LEFT_ORDER, Seen.PAYER),
          // Inferred: what the list shows can be looked at and paid.
          "ShowCustomerOrderDetails", Set.of(Seen.LEFT_ORDER),
          "ListOrderDiscounts", Set.of(Seen.LEFT_ORDER, Seen.DISCOUNT),
          // The account that pays has the record, with the order as its trade id.
          "ListCustomerAccountChangeRecords", Set.of(Seen.PAID_ORDER),
          "ListCustomerCouponChangeRecords", Set.of(Seen.PAID_ORDER),
          // A coupon names the order that has used or reserved it.
          "ListSubCustomerCoupons", Set.of(Seen.PAID_ORDER, Seen.LEFT_ORDER),
          // ep_00021
          "ListEnterpriseSubCustomers", Set.of(Seen.MEMBERS),
          // em_am_0013
          "ListRateOnPeriodDetail", Set.of(Seen.DISCOUNT),
          "ListRenewRateOnPeriod", Set.of(Seen.DISCOUNT),
          "ListBusinessDiscountInfo", Set.of(Seen.DISCOUNT));

  private static final Map<String, ReadOperation> OPERATIONS = ReadOperation.all();

  private static TestWorld world;
  private static OwnedData data;
  private static final Map<Seen, Set<String>> SHOWN = new HashMap<>();

  @BeforeAll
  static void everybody_has_something() {
    Shop acme = Shop.emptyAcme();
    world = acme.world();
    Map<String, String> marks = new HashMap<>();
    for (int i = 0; i < ACCOUNTS.size(); i++) {
      Shop shop = acme.as(ACCOUNTS.get(i));
      String price = "6110%d.37".formatted(i);
      marks.put(price, shop.account());
      world.control(
          "POST",
          "/accounts/" + shop.account() + "/top-ups",
          TestServer.json().put("amount", "90000%d.11".formatted(i)));
      String kept = shop.place(shop.purchase(TestWorld.server("7.00")).put("auto_pay", true));
      String bought = shop.place(shop.purchase(TestWorld.server(price)).put("auto_pay", true));
      marks.put("secret of " + i, shop.account());
      for (String type : List.of("cash", "flexi")) {
        world.coupon(
            shop.account(),
            TestServer.json()
                .put("type", type)
                .put("amount", "30.00")
                .put("name", "secret of " + i));
      }
      world.card(shop.account(), "40.00");
      marks.put(ticket(shop.account(), i), shop.account());
      world.discount(shop.account(), "commercial", "0.9");
      shop.buyDatabase("6120%d.37".formatted(i));
      marks.put("6120%d.37".formatted(i), shop.account());
      if (shop.account().equals("acme-lab")) {
        SHOWN.put(
            Seen.PAID_ORDER, Set.of(kept, bought, price, shop.refund(bought, "0.50", "0.00")));
      } else {
        shop.refund(bought, "0.50", "0.00");
      }
    }
    Shop lab = acme.as("acme-lab");
    acme.cash("30.00");
    String left = lab.paid(lab.buyDatabase("61301.37"));
    data = OwnedData.of(world, ACCOUNTS).and("61301.37", "acme-lab");
    marks.forEach((mark, owner) -> data = data.and(mark, owner));
    shown(left, lab);
  }

  /** Opens a ticket with a label whose name and text are marks; returns the ticket's id. */
  private static String ticket(String account, int number) {
    String text = "secret of " + number;
    TestServer.Answer opened = world.post(account, TicketDesk.CASES, TicketDesk.form(text));
    world.post(
        account,
        "/v2/servicerequest/labels",
        TestServer.json().put("name", text).put("color", "#d7191c"));
    return opened.body().path("incident_id").asString();
  }

  private static void shown(String left, Shop lab) {
    Set<String> lines =
        lab.details(left)
            .body()
            .path("order_line_items")
            .valueStream()
            .map(line -> line.path("order_line_item_id").asString())
            .collect(Collectors.toSet());
    lines.addAll(Set.of(left, "61301.37", world.customerId("acme-lab")));
    Set<String> discounts = discounts(lab);
    discounts.stream().filter(data.of("acme-lab")::contains).forEach(lines::add);
    discounts.removeAll(lines);
    SHOWN.put(Seen.LEFT_ORDER, lines);
    SHOWN.put(Seen.DISCOUNT, discounts);
    SHOWN.put(
        Seen.MEMBERS,
        Set.of(
            world.customerId("acme-dev"),
            world.customerId("acme-lab"),
            world.customerId("acme-ops")));
    SHOWN.put(Seen.PAYER, Set.of(world.customerId("acme")));
  }

  private static Set<String> discounts(Shop shop) {
    return shop.discounts(shop.buyDatabase("1.00"))
        .valueStream()
        .map(one -> one.path("discount_id").asString())
        .collect(Collectors.toSet());
  }

  private static Set<String> allowed(String operation, String account) {
    Set<String> allowed = new HashSet<>();
    for (Seen seen : TABLE.getOrDefault(operation, Set.of())) {
      boolean applies =
          switch (seen) {
            case LEFT_ORDER, PAID_ORDER, MEMBERS -> account.equals("acme");
            case PAYER -> account.equals("acme-lab");
            case DISCOUNT -> account.equals("acme-dev") || account.equals("acme-lab");
          };
      if (applies) {
        allowed.addAll(SHOWN.get(seen));
      }
    }
    return allowed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "acme-dev", "acme-lab", "acme-ops", "solo"})
  void no_read_shows_what_is_anothers(String account) {
    Set<String> probes = data.probes(world);
    OPERATIONS.forEach(
        (id, operation) -> {
          Set<String> allowed = allowed(id, account);
          for (ReadOperation.Sent sent : operation.requests(probes)) {
            TestServer.Answer answer = ask(account, sent);
            Set<String> foreign = data.foreignIn(answer.body().toString(), account);
            foreign.removeAll(allowed);
            foreign.removeIf(text -> sent.toString().contains(text));
            assertThat(foreign).as("%s of %s: %s", id, account, sent).isEmpty();
          }
        });
  }

  private static TestServer.Answer ask(String account, ReadOperation.Sent sent) {
    return sent.body() == null
        ? world.get(account, sent.path())
        : world.post(account, sent.path(), sent.body());
  }

  @Test
  void every_read_answers_the_master_and_the_walk_is_not_empty() {
    assertThat(OPERATIONS.keySet()).hasSizeGreaterThan(25).containsAll(TABLE.keySet());
    assertThat(data.of("acme-dev")).hasSizeGreaterThan(8);
    Set<String> ids = data.owners().keySet();
    OPERATIONS.forEach(
        (id, operation) ->
            assertThat(operation.requests(ids))
                .as(id)
                .anySatisfy(sent -> assertThat(ask("acme", sent).status()).isEqualTo(200)));
  }

  @Test
  void what_the_table_allows_is_really_seen() {
    for (Map.Entry<String, Set<Seen>> row : TABLE.entrySet()) {
      Set<String> seen = new HashSet<>();
      for (String account : List.of("acme", "acme-lab")) {
        for (var sent : OPERATIONS.get(row.getKey()).requests(data.of("acme-lab"))) {
          seen.addAll(data.foreignIn(ask(account, sent).body().toString(), account));
        }
      }
      assertThat(row.getValue())
          .as(row.getKey())
          .allSatisfy(one -> assertThat(seen).containsAnyElementsOf(SHOWN.get(one)));
    }
  }
}
