// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.PayRequest;
import dev.ocesandbox.server.domain.orders.PayRequest.Choice;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the scenario default promises. */
class DefaultScenarioTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");
  private final HostedWorld hosted = Given.world("default", START);
  private final World world = hosted.store().read(START);
  private final String acme = Given.idOf(world, "acme");
  private final JsonNode rooms = Json.read(Given.export(hosted, START)).path("state").path("rooms");

  private List<JsonNode> rows(String room, String list, Predicate<JsonNode> filter) {
    return rooms.path(room).path(list).valueStream().filter(filter).toList();
  }

  private List<JsonNode> acmeRows(String room, String list) {
    return rows(room, list, has("customer_id", acme));
  }

  private static Predicate<JsonNode> has(String field, String value) {
    return row -> row.path(field).asString().equals(value);
  }

  private static List<String> fields(List<JsonNode> rows, String field) {
    return rows.stream().map(row -> row.path(field).asString()).toList();
  }

  private Order pendingOf(String service) {
    return acmeRows("orders", "orders").stream()
        .filter(has("status", "PENDING_PAYMENT"))
        .flatMap(row -> Orders.find(world, row.path("id").asString()).stream())
        .filter(order -> order.lines().get(0).product().serviceTypeCode().equals(service))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable String refusalOf(Order order, List<Choice> coupons, @Nullable Choice discount) {
    return Orders.pay(world, new PayRequest(acme, order.id(), coupons, discount), START)
        .fold((after, paid) -> null, refusal -> refusal.rule());
  }

  @ParameterizedTest
  @CsvSource({
    "acme, OCEACMEMASTER0000001, acme-master-secret-key-for-the-sandbox-1",
    "acme-dev, OCEACMEDEVEL00000001, acme-devel-secret-key-for-the-sandbox-01",
    "acme-lab, OCEACMELABOR00000001, acme-labor-secret-key-for-the-sandbox-01",
    "acme-ops, OCEACMEOPERAT0000001, acme-operat-secret-key-for-the-sandbox-1",
    "solo, OCESOLOPERSON0000001, solo-person-secret-key-for-the-sandbox-1",
    "globex, OCEGLOBEXINTL0000001, globex-intl-secret-key-for-the-sandbox-1"
  })
  void its_accounts_have_the_keys_that_are_printed_everywhere(
      String name, String accessKey, String secretKey) {
    AccountAccess access =
        Given.accounts(hosted).stream()
            .filter(a -> a.name().equals(name))
            .findFirst()
            .orElseThrow();

    assertThat(access.own())
        .isEqualTo(
            new AccountAccess.Login(
                name, accessKey, secretKey, "sandbox-token-" + name, "sandbox-password-" + name));
    assertThat(access.domainName()).isEqualTo(name);
    assertThat(access.customerId()).matches("[0-9a-f]{32}");
  }

  @Test
  void acme_comes_first_and_has_a_user_who_reads_and_one_who_may_nothing() {
    AccountAccess access = Given.accounts(hosted).get(0);

    assertThat(access.name()).isEqualTo("acme");
    assertThat(access.users())
        .extracting(user -> user.login().userName() + " " + user.actions().size())
        .containsExactly("reader 4", "nobody 0");
    assertThat(access.users().get(0).actions()).allMatch(action -> action.contains("iew"));
    assertThat(access.users().get(0).login().token()).isEqualTo("sandbox-token-acme.reader");
  }

  @ParameterizedTest
  @CsvSource({
    "acme, 10000.00, 5000.00",
    "acme-dev, 920.00, 0.00",
    "acme-lab, 0.00, 0.00",
    "acme-ops, 0.00, 0.00",
    "solo, 401.00, 0.00",
    "globex, 0.00, 0.00"
  })
  void money_is_right_to_the_cent(String account, String cash, String credit) {
    String id = Given.idOf(world, account);

    assertThat(Accounts.cash(world, id)).hasToString(cash);
    assertThat(Accounts.credit(world, id)).hasToString(credit);
    assertThat(Accounts.creditLine(world, id)).hasToString(credit);
  }

  @Test
  void cash_and_credit_have_change_records() {
    List<JsonNode> changes = acmeRows("accounts", "account_changes");

    assertThat(fields(changes, "balance")).contains("DEBIT", "CREDIT");
    assertThat(fields(changes, "trade")).contains("RECHARGE", "PAYMENT", "UNSUBSCRIPTION");
  }

  @Test
  void coupons_are_of_every_kind_and_in_every_state() {
    List<JsonNode> coupons = acmeRows("coupons", "coupons");

    assertThat(coupons)
        .extracting(row -> row.path("terms").path("kind").asString())
        .contains("CASH", "DISCOUNT", "FLEXI");
    assertThat(fields(coupons, "status")).contains("AVAILABLE", "USED", "EXPIRED", "RECLAIMED");
    assertThat(fields(acmeRows("coupons", "coupon_changes"), "trade"))
        .contains("RECEIPT", "PAYMENT", "EXPIRY", "RECLAIM");
  }

  @Test
  void one_card_is_usable_and_one_is_used_up() {
    assertThat(fields(acmeRows("cards", "cards"), "used_up"))
        .containsExactlyInAnyOrder("true", "false");
  }

  @Test
  void one_package_is_in_effect_and_partly_used() {
    assertThat(acmeRows("packages", "packages"))
        .singleElement()
        .satisfies(row -> assertThat(row.path("status").asString()).isEqualTo("IN_EFFECT"))
        .satisfies(
            row ->
                assertThat(row.at("/items/0/left/value").decimalValue())
                    .isEqualByComparingTo("60.5"));
    assertThat(acmeRows("packages", "deductions")).hasSize(1);
  }

  @Test
  void orders_are_completed_pending_and_cancelled_by_hand_and_by_time() {
    List<JsonNode> orders = acmeRows("orders", "orders");

    assertThat(fields(orders, "status"))
        .contains("COMPLETED", "PENDING_PAYMENT", "CANCELLED")
        .hasSizeGreaterThan(8);
    assertThat(orders)
        .filteredOn(has("status", "CANCELLED"))
        .extracting(row -> row.path("progress").path("late").asBoolean())
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void one_order_is_a_refund() {
    assertThat(acmeRows("orders", "orders"))
        .filteredOn(has("type", "UNSUBSCRIPTION"))
        .singleElement()
        .satisfies(row -> assertThat(row.path("refund").path("rows").isEmpty()).isFalse());
  }

  @Test
  void a_pending_order_can_be_paid_with_each_kind_of_coupon_and_with_a_card() {
    Order order = pendingOf("hws.service.type.ec2");
    Stream<Choice> coupons =
        acmeRows("coupons", "coupons").stream()
            .filter(has("status", "AVAILABLE"))
            .map(row -> new Choice(row.path("id").asString(), payType(row)));
    Stream<Choice> cards =
        acmeRows("cards", "cards").stream()
            .filter(has("used_up", "false"))
            .map(row -> new Choice(row.path("id").asString(), 303));

    assertThat(Stream.concat(coupons, cards))
        .hasSize(5)
        .allSatisfy(choice -> assertThat(refusalOf(order, List.of(choice), null)).isNull());
  }

  private static int payType(JsonNode coupon) {
    return switch (coupon.path("terms").path("kind").asString()) {
      case "CASH" -> 301;
      case "DISCOUNT" -> 300;
      default -> 302;
    };
  }

  @Test
  void a_pending_order_can_be_paid_with_a_commercial_and_with_a_promotion_discount() {
    Order order = pendingOf("hws.service.type.rds");
    Map<String, Integer> types = Map.of("COMMERCIAL", 2, "PROMOTION", 0);

    assertThat(acmeRows("discounts", "discounts"))
        .hasSize(2)
        .map(row -> new Choice(row.path("id").asString(), types.get(row.path("kind").asString())))
        .allSatisfy(choice -> assertThat(refusalOf(order, List.of(), choice)).isNull());
  }

  @Test
  void an_order_of_the_member_in_custody_waits_for_acme_to_pay() {
    String lab = Given.idOf(world, "acme-lab");
    List<JsonNode> left =
        rows("orders", "orders", has("customer_id", lab)).stream()
            .filter(has("status", "PENDING_PAYMENT"))
            .toList();

    assertThat(left)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("progress").path("paying_agent").asString()).isEqualTo(acme);
              Order order = Orders.find(world, row.path("id").asString()).orElseThrow();
              assertThat(refusalOf(order, List.of(), null)).isNull();
            });
  }

  @Test
  void the_same_seed_gives_the_same_world_and_another_one_other_ids() {
    assertThat(Given.export(Given.world("default", START), START))
        .isEqualTo(Given.export(hosted, START));
    assertThat(Given.world("default", 2, START).store().read(START).agenda())
        .isNotEqualTo(world.agenda());
  }

  @Test
  void a_reset_seeds_it_anew_from_the_time_of_the_reset() {
    Instant later = START.plus(Duration.ofDays(30));
    HostedWorld running = Given.running("default", START);

    running.reset(later, Given.reset());

    assertThat(running.store().now(later)).isEqualTo(later);
    assertThat(Given.export(running, later))
        .isEqualTo(Given.export(Given.running("default", later), later));
  }

  @Test
  void the_scenario_empty_has_the_same_accounts_and_nothing_else() {
    HostedWorld empty = Given.world("empty", START);
    World nothing = empty.store().read(START);

    assertThat(Given.accounts(empty)).isEqualTo(Given.accounts(hosted));
    assertThat(nothing.customers()).isEqualTo(world.customers());
    assertThat(nothing.ledger().entries()).isEmpty();
    assertThat(nothing.agenda().items()).isEmpty();
    assertThat(nothing.counters()).isEmpty();
  }
}
