// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Resources at any point of their life; the world's now is 2026-01-15, 16:30 in GMT+8. */
class GivenResourceTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String ACME = WORLD + "/accounts/acme";
  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT";

  private final ControlFixture sandbox = ControlFixture.start();

  @BeforeEach
  void top_up() {
    sandbox.post(ACME + "/top-ups", "{\"amount\": \"100.00\"}");
  }

  private Answered give(String more) {
    return give("acme", 2, 1, more);
  }

  private Answered give(String account, int periodType, int periods, String more) {
    return sandbox.post(
        WORLD + "/resources",
        """
        {"account": "%s", "service_type_code": "hws.service.type.ec2",
         "resource_type_code": "hws.resource.type.vm", "resource_spec": "s6.small.1.linux",
         "region_code": "cn-north-4", "period_type": %d, "period_num": %d, "price": "80.00"%s}
        """
            .formatted(account, periodType, periods, more.isEmpty() ? "" : ", " + more));
  }

  private Answered given(String more) {
    Answered given = give(more);
    assertThat(given.status()).as(given.text()).isEqualTo(201);
    return given;
  }

  private JsonNode listed() {
    return sandbox
        .send(
            "POST",
            "/v2/orders/suscriptions/resources/query",
            Map.of("X-Auth-Token", "sandbox-token-acme"),
            "{\"status_list\": [2, 3, 4, 5]}")
        .json();
  }

  /** Acme has level V0: a day of grace and a day of retention. */
  @ParameterizedTest
  @CsvSource({
    "P3D, 2, 2026-01-18T15:59:59Z",
    "PT1H, 2, 2026-01-15T15:59:59Z",
    "2026-02-10T00:00:00Z, 2, 2026-02-10T15:59:59Z",
    "-PT1H, 5, 2026-01-14T15:59:59Z",
    "-P1D, 5, 2026-01-14T15:59:59Z",
    "-P2D, 4, 2026-01-13T15:59:59Z",
    "-P3D, 3, 2026-01-12T15:59:59Z",
    "-P1Y, 3, 2025-01-15T15:59:59Z"
  })
  void a_resource_is_what_time_has_made_of_it(String ends, String status, String expires) {
    Answered given = given("\"ends\": \"" + ends + "\"");

    assertThat(given.at("/status")).isEqualTo(status);
    assertThat(given.at("/expires_at")).isEqualTo(expires);
    JsonNode row = listed().at("/data/0");
    assertThat(row.path("resource_id").asString()).isEqualTo(given.at("/resource_ids/0"));
    assertThat(row.path("status").asString()).isEqualTo(status);
    assertThat(row.path("expire_time").asString()).isEqualTo(expires);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2026-02-15T15:59:59Z",
    "5, 2026-01-14T15:59:59Z",
    "4, 2026-01-13T15:59:59Z",
    "3, 2026-01-12T15:59:59Z"
  })
  void a_status_alone_says_when_the_term_has_ended(String status, String expires) {
    Answered given = given("\"status\": " + status);

    assertThat(given.at("/status")).isEqualTo(status);
    assertThat(given.at("/expires_at")).isEqualTo(expires);
  }

  @Test
  void the_order_was_placed_and_paid_when_the_term_began() {
    String order = given("\"ends\": \"P3D\"").at("/order_id");

    JsonNode row = sandbox.api("acme", "/v2/orders/customer-orders").json().at("/order_infos/0");
    assertThat(row.path("order_id").asString()).isEqualTo(order);
    assertThat(row.path("status").asInt()).isEqualTo(5);
    assertThat(row.path("create_time").asString()).isEqualTo("2025-12-18T08:30:00Z");
    assertThat(row.path("payment_time").asString()).isEqualTo("2025-12-18T08:30:00Z");
  }

  @Test
  void the_cash_stays_and_every_record_agrees_with_the_ones_around_it() {
    sandbox.put(ACME + "/cash", "{\"amount\": \"70.00\"}");
    given("\"ends\": \"P3D\"");
    given("\"ends\": \"-P2D\"");

    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("70.00");
    assertThat(sandbox.get(WORLD + "/ledger").at("/balanced")).isEqualTo("true");
    JsonNode records =
        sandbox.api("acme", RECORDS + "&trade_time_begin=2025-06-01").json().path("records");
    assertThat(records).hasSize(6);
    BigDecimal before = BigDecimal.ZERO;
    for (int i = records.size() - 1; i >= 0; i--) {
      JsonNode record = records.path(i);
      BigDecimal amount = new BigDecimal(record.path("change_amount").asString());
      boolean revenue = record.path("revenue_expense_type").asString().equals("REVENUE");
      before = revenue ? before.add(amount) : before.subtract(amount);
      assertThat(record.path("balance_after_change").asString()).isEqualTo(before.toString());
    }
    assertThat(before).isEqualTo("70.00");
  }

  @Test
  void what_is_to_come_comes_in_its_time() {
    String id = given("\"ends\": \"P3D\"").at("/resource_ids/0");

    Answered moved = sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P6D\"}");

    assertThat(moved.json().path("events").valueStream().map(e -> e.path("type").asString()))
        .containsExactly("resource-expired", "resource-frozen", "resource-released");
    assertThat(moved.at("/events/0/subject")).isEqualTo(id);
    assertThat(moved.at("/events/0/at")).isEqualTo("2026-01-18T16:00:00Z");
  }

  @Test
  void what_else_waits_for_its_time_goes_on_waiting() {
    sandbox.post(WORLD + "/orders", StaffOrders.order("80.00", "false"));
    given("\"ends\": \"-P2D\"");

    Answered moved = sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P7D\"}");

    assertThat(moved.json().path("events").valueStream().map(e -> e.path("type").asString()))
        .containsExactly("resource-released", "order-cancelled");
  }

  @Test
  void automatic_renewal_is_on_from_now() {
    given("\"ends\": \"P3D\", \"renewal\": {\"auto\": true, \"times\": 1}");

    Answered moved = sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P1D\"}");

    assertThat(moved.at("/events/0/type")).isEqualTo("auto-renewed");
    assertThat(moved.at("/events/0/at")).isEqualTo("2026-01-15T19:00:00Z");
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("67.80");
    assertThat(listed().at("/data/0/expire_time").asString()).isEqualTo("2026-02-18T15:59:59Z");
    assertThat(give("\"status\": 3, \"renewal\": {\"auto\": true}").at("/field"))
        .isEqualTo("renewal");
  }

  @Test
  void several_resources_share_an_order() {
    assertThat(given("\"quantity\": 3").json().path("resource_ids")).hasSize(3);
    assertThat(listed().path("total_count").asInt()).isEqualTo(3);
  }

  @Test
  void a_member_in_custody_gets_it_paid_by_its_master_whose_cash_stays() {
    assertThat(give("acme-lab", 2, 1, "\"ends\": \"P3D\"").status()).isEqualTo(201);
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("100.00");
  }

  @Test
  void settings_that_delay_or_fail_provisioning_are_for_what_is_bought_now() {
    String settings =
        "{\"provisioning\": {\"mode\": \"manual\", \"fails\": [\"hws.resource.type.vm\"]}}";
    sandbox.put(WORLD + "/settings", settings);

    assertThat(given("\"ends\": \"P3D\"").at("/status")).isEqualTo("2");
    assertThat(sandbox.get(WORLD + "/settings").at("/provisioning/mode")).isEqualTo("manual");
  }

  @Test
  void a_term_of_hours_ends_to_the_second() {
    assertThat(give("acme", 4, 10, "\"ends\": \"PT90S\"").at("/expires_at"))
        .isEqualTo("2026-01-15T08:31:30Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-27T00:00:00Z, 2026-03-30T00:00:00Z, 2026-03-28T15:59:59Z",
    "2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z, 2026-04-01T15:59:59Z",
    "2026-04-02T00:00:00Z, 2026-03-30T00:00:00Z, 2026-03-28T15:59:59Z"
  })
  void a_month_that_cannot_end_on_a_day_ends_before_it_or_else_next(
      String now, String ends, String expires) {
    sandbox.put(WORLD + "/clock", "{\"mode\": \"frozen\", \"now\": \"" + now + "\"}");

    Answered given = given("\"ends\": \"" + ends + "\"");

    assertThat(given.at("/expires_at")).isEqualTo(expires);
  }

  @Test
  void a_saved_world_keeps_it() {
    given("\"ends\": \"-P1D\"");
    String file = sandbox.get(WORLD + "/export").text();

    Answered made = sandbox.post("/_sandbox/worlds/import", file);
    String copy = "/_sandbox/worlds/" + made.at("/id");

    assertThat(sandbox.get(copy + "/state").json()).isEqualTo(sandbox.get(WORLD + "/state").json());
    assertThat(sandbox.get(copy + "/ledger").json())
        .isEqualTo(sandbox.get(WORLD + "/ledger").json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ends': 'P2M'",
        "'ends': '-P101Y'",
        "'ends': 'soon'",
        "'ends': '2026-02-30T00:00:00Z'",
        "'ends': 'P3D', 'status': 5",
        "'status': 6",
        "'renewal': {}",
        "'auto_renew': true"
      })
  void what_makes_no_sense_is_refused(String more) {
    Answered given = give(more.replace('\'', '"'));

    assertThat(given.status()).isEqualTo(400);
    assertThat(given.rule()).isEqualTo("control.body-valid");
    assertThat(listed().path("total_count").asInt()).isZero();
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("100.00");
  }
}
