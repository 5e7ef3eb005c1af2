// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.QuoteAndBuyConformance.bought;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.CancelResourcesSubscriptionRequest;
import com.huaweicloud.sdk.bss.v2.model.UnsubscribeResourcesReq;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** CancelResourcesSubscription (api_order_00019). */
@OnBothTargets
class UnsubscriptionConformance {

  private static final String UNKNOWN = "eb1cac79-773b-414b-8915-6c3eed8ddf24";

  private final Shop acme;

  UnsubscriptionConformance(Target target) {
    acme = Unsubscriptions.rich(target);
  }

  private String server(String price) {
    return Unsubscriptions.server(acme, price);
  }

  private void mark(String resource, String... marks) {
    ObjectNode change = TestServer.json();
    List.of(marks).forEach(change.putArray("marks")::add);
    acme.world().control("PUT", "/resources/" + resource, change);
  }

  private int status(String resource) {
    return Unsubscriptions.status(acme, resource);
  }

  private void refused(String code, String rule, int type, String... ids) {
    Shop.assertRefused(Unsubscriptions.ask(acme, type, ids), 400, code, rule);
  }

  @Test
  void the_sdk_unsubscribes_a_server_and_the_money_is_back() {
    String resource = server("80.00");

    var answer =
        acme.world()
            .sdk("acme")
            .cancelResourcesSubscription(
                new CancelResourcesSubscriptionRequest()
                    .withBody(
                        new UnsubscribeResourcesReq()
                            .withResourceIds(List.of(resource))
                            .withUnsubscribeType(1)
                            .withUnsubscribeReasonType(5)
                            .withUnsubscribeReason("no longer needed")));

    // rules unsubscriptions.closes, unsubscriptions.makes-an-order,
    // unsubscriptions.completes, unsubscriptions.refund.five-day-full
    assertThat(answer.getFailResourceInfos()).isNullOrEmpty();
    assertThat(answer.getOrderIds()).hasSize(1);
    JsonNode order = acme.shown(answer.getOrderIds().get(0));
    assertThat(order.path("order_type").asInt()).isEqualTo(4);
    assertThat(order.path("status").asInt()).isEqualTo(5);
    // rule unsubscriptions.order-amounts
    assertThat(order.path("official_amount").asString()).isEqualTo("80.00");
    assertThat(order.path("amount_after_discount").asString()).isEqualTo("80.00");
    assertThat(order.path("amount_info").path("commission_amount").asString()).isEqualTo("0.00");
    assertThat(acme.balance(1)).isEqualTo("100000.00");
    assertThat(status(resource)).isEqualTo(3);
  }

  @Test
  void as_terraform_waits_the_resource_is_gone_from_status_2() {
    String resource = server("80.00");
    ObjectNode query = TestServer.json().put("only_main_resource", 1).put("limit", 100);
    query.putArray("resource_ids").add(resource);
    query.putArray("status_list").add(2);

    assertThat(Unsubscriptions.resources(acme, query)).hasSize(1);
    Unsubscriptions.of(acme, 1, resource);
    assertThat(Unsubscriptions.resources(acme, query)).isEmpty();
  }

  @Test
  void beside_an_unknown_resource_a_known_one_is_unsubscribed() {
    String resource = server("80.00");

    JsonNode answer = Unsubscriptions.of(acme, 1, UNKNOWN, resource);

    // rule unsubscriptions.partial-failure
    assertThat(answer.path("order_ids")).hasSize(1);
    assertThat(answer.path("fail_resource_infos")).hasSize(1);
    JsonNode failed = answer.at("/fail_resource_infos/0");
    assertThat(failed.path("resource_id").asString()).isEqualTo(UNKNOWN);
    assertThat(failed.path("error_code").asString()).isEqualTo("CBC.30000067");
    assertThat(failed.path("error_msg").asString()).isNotBlank();
    assertThat(status(resource)).isEqualTo(3);
  }

  @Test
  void an_unknown_a_foreign_or_a_closed_resource_alone_is_refused_and_nothing_changes() {
    String resource = server("80.00");
    Shop solo = acme.as("solo");
    solo.topUp("100.00");
    String foreign = Unsubscriptions.firstResource(solo, solo.paid(solo.buy("10.00")));
    Unsubscriptions.of(acme, 1, resource);
    String before = acme.everything();

    // rules unsubscriptions.all-refused, unsubscriptions.refused-changes-nothing
    refused("CBC.30000067", "unsubscriptions.resource-known", 1, UNKNOWN);
    refused("CBC.30000067", "unsubscriptions.resource-known", 1, resource);
    refused("CBC.30000067", "unsubscriptions.foreign-is-unknown", 1, foreign);
    assertThat(acme.everything()).isEqualTo(before);
  }

  @Test
  void what_is_attached_goes_with_the_server_and_counts_once() {
    String order =
        acme.paid(
            acme.place(
                acme.purchase(
                    bought("ec2", "vm", "c6.large.2.linux", 1),
                    bought("ebs", "volume", "SSD", 2).put("resource_size", 40))));
    JsonNode rows = Unsubscriptions.resources(acme, TestServer.json().put("order_id", order));
    List<String> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.path("resource_id").asString()));

    JsonNode answer = Unsubscriptions.of(acme, 1, ids.get(1), ids.get(0), ids.get(0));

    // rules unsubscriptions.with-attached, unsubscriptions.one-order-per-main,
    // unsubscriptions.named-twice-once, unsubscriptions.refund.five-day-bound-count-one
    assertThat(answer.path("order_ids")).hasSize(1);
    assertThat(answer.has("fail_resource_infos")).isFalse();
    assertThat(acme.details(answer.at("/order_ids/0").asString()).body().path("order_line_items"))
        .hasSize(3);
    assertThat(acme.balance(1)).isEqualTo("100000.00");
    assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo(3));
    assertThat(fiveDayCount()).isEqualTo(1);
  }

  @Test
  void an_attached_disk_goes_alone_unless_the_server_is_sold_as_a_whole() {
    String order =
        acme.paid(
            acme.place(
                acme.purchase(
                    bought("ec2", "vm", "c6.large.2.linux", 1),
                    bought("ebs", "volume", "SSD", 1).put("resource_size", 40))));
    JsonNode rows = Unsubscriptions.resources(acme, TestServer.json().put("order_id", order));
    String server = rows.at("/0/resource_id").asString();
    String disk = rows.at("/1/resource_id").asString();

    mark(server, "whole");
    refused("CBC.99003185", "unsubscriptions.as-a-whole", 1, disk);
    mark(server);
    Unsubscriptions.of(acme, 1, disk);

    // rule unsubscriptions.attached-alone
    assertThat(status(disk)).isEqualTo(3);
    assertThat(status(server)).isEqualTo(2);
    assertThat(acme.balance(1)).isEqualTo("99757.00");
  }

  @Test
  void a_disk_that_was_bought_on_its_own_stays() {
    String server = server("80.00");
    String disk =
        Unsubscriptions.firstResource(
            acme,
            acme.paid(
                acme.place(
                    acme.purchase(bought("ebs", "volume", "SSD", 1).put("resource_size", 40)))));

    Unsubscriptions.of(acme, 1, server);

    // rule unsubscriptions.others-stay
    assertThat(status(server)).isEqualTo(3);
    assertThat(status(disk)).isEqualTo(2);
  }

  private int fiveDayCount() {
    return acme.world().control("GET", "/state?room=unsubscriptions").findValue("used").asInt();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "trial, CBC.99003649, unsubscriptions.not-trial",
    "not_returnable, CBC.99003649, unsubscriptions.product-allows",
    "savings_plan, CBC.30000053, unsubscriptions.not-savings-plan",
    "marketplace, CBC.99003650, unsubscriptions.not-marketplace",
    "devcloud, CBC.99003652, unsubscriptions.not-devcloud",
    "invoiced, CBC.99003643, unsubscriptions.not-invoiced",
    "public_security, CBC.99003656, unsubscriptions.not-frozen",
    "violation, CBC.99003656, unsubscriptions.not-frozen"
  })
  void what_the_vendor_does_not_take_back_is_refused(String mark, String code, String rule) {
    String resource = server("80.00");
    mark(resource, mark);

    refused(code, rule, 1, resource);
    assertThat(status(resource)).isEqualTo(2);
  }

  @Test
  void an_expired_or_frozen_resource_cannot_be_unsubscribed() {
    String resource = server("80.00");

    acme.world().advance("P1MT15H");
    assertThat(status(resource)).isEqualTo(5);
    refused("CBC.99003656", "unsubscriptions.not-expired", 1, resource);
    acme.world().advance("P1D");
    assertThat(status(resource)).isEqualTo(4);
    refused("CBC.99003656", "unsubscriptions.not-frozen", 1, resource);
  }

  @Test
  void a_renewal_to_come_is_needed_for_type_2() {
    refused("CBC.99003128", "unsubscriptions.renewal-to-come", 2, server("80.00"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"unsubscribe_type, 3", "unsubscribe_type, ", "unsubscribe_reason_type, 6"})
  void a_field_out_of_its_range_is_refused(String field, String value) {
    ObjectNode body = Unsubscriptions.request(1, UNKNOWN);
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, value);
    }

    Shop.assertRefused(
        acme.world().post("acme", Unsubscriptions.PATH, body),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @Test
  void at_most_ten_resources_go_in_one_call() {
    String[] many = new String[11];
    for (int i = 0; i < many.length; i++) {
      many[i] = UNKNOWN.substring(2) + i;
    }

    Shop.assertRefused(
        Unsubscriptions.ask(acme, 1, many), 400, "CBC.0100", "gateway.check.parameters");
    Shop.assertRefused(Unsubscriptions.ask(acme, 1), 400, "CBC.0100", "gateway.check.parameters");
  }

  @Test
  void a_user_without_the_permission_is_refused() {
    Shop real = Shop.acme();

    Shop.assertRefused(
        real.world()
            .post(
                real.world().user("acme", "nobody"),
                Unsubscriptions.PATH,
                Unsubscriptions.request(1, UNKNOWN)),
        403,
        "CBC.0151",
        "gateway.permission.action-granted");
  }
}
