// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose records of use an account sees: its own, of members in custody, of members that agree. */
@OnBothTargets
class UseMembersConformance {

  private static final String JUNE = "2025-06";

  private final PayPerUse acme;
  private final PayPerUse dev;
  private final PayPerUse lab;

  /** Acme, acme-dev with money of its own and acme-lab in custody use a server for an hour each. */
  UseMembersConformance(Target target) {
    acme = PayPerUse.at(target, "2025-06-10 08:00:00");
    dev = acme.as("acme-dev");
    lab = acme.as("acme-lab");
    dev.bills().shop().topUp("500.00");
    consent(false);
    for (PayPerUse one : List.of(acme, dev, lab)) {
      hour(one);
    }
    acme.to("2025-06-11 00:00:00");
  }

  private static void hour(PayPerUse one) {
    String server =
        one.begin(one.resource("ec2", "vm", PayPerUse.SERVER, null).put("name", name(one)));
    one.world().advance("PT1H");
    one.end(server);
  }

  private static String name(PayPerUse one) {
    return "of " + one.bills().shop().account();
  }

  private void consent(boolean given) {
    ObjectNode change = TestServer.json();
    change.putArray("permissions");
    if (given) {
      change.withArray("permissions").add("READ_CONSUME_BILL");
    }
    acme.world().control("PUT", "/accounts/acme-dev/enterprise", change);
  }

  private String id(String account) {
    return acme.world().customerId(account);
  }

  private static List<String> owners(PayPerUse account, String more) {
    return fields(account.bills().usage("cycle=" + JUNE + more), "resource_name");
  }

  @Test
  void a_master_sees_itself_and_what_it_pays_for_members_in_custody() {
    assertThat(owners(acme, "")).containsExactlyInAnyOrder("of acme", "of acme-lab");
    assertThat(owners(acme, "&method=oneself")).containsExactly("of acme");
    assertThat(owners(acme, "&method=sub_customer&sub_customer_id=" + id("acme-lab")))
        .containsExactly("of acme-lab");
    assertThat(owners(acme, "&method=sub_customer&sub_customer_id=" + id("acme-dev"))).isEmpty();
    assertThat(fields(acme.resources(JUNE, 3), "customer_id", "payer_account_id"))
        .containsExactlyInAnyOrder(
            id("acme") + " " + id("acme"), id("acme-lab") + " " + id("acme"));
    assertThat(fields(acme.sum(JUNE), "consume_amount")).isEqualTo("0.74");
  }

  @Test
  void members_see_only_their_own() {
    assertThat(owners(dev, "")).containsExactly("of acme-dev");
    assertThat(owners(lab, "")).containsExactly("of acme-lab");
    assertThat(fields(lab.resources(JUNE, 1), "payer_account_id")).containsExactly(id("acme"));
  }

  @Test
  void an_independent_member_is_seen_while_it_agrees() {
    consent(true);
    assertThat(owners(acme, "")).containsExactlyInAnyOrder("of acme", "of acme-lab", "of acme-dev");
    assertThat(fields(acme.sum(JUNE), "consume_amount")).isEqualTo("1.11");
    List<JsonNode> of =
        acme.bills()
            .resources(
                TestServer.json().put("cycle", JUNE).put("payer_account_id", id("acme-dev")));
    assertThat(fields(of, "resource_name")).containsExactly("of acme-dev");
    consent(false);
    assertThat(owners(acme, "")).containsExactlyInAnyOrder("of acme", "of acme-lab");
  }

  @Test
  void what_a_master_has_paid_for_a_former_member_stays_in_its_bill() {
    ObjectNode leaving = TestServer.json();
    leaving.putNull("master");
    acme.world().control("PUT", "/accounts/acme-lab/enterprise", leaving);

    assertThat(owners(acme, "")).containsExactlyInAnyOrder("of acme", "of acme-lab");
    assertThat(owners(lab, "")).containsExactly("of acme-lab");
  }

  @Test
  void pages_have_each_record_of_all_accounts_once() {
    consent(true);
    List<String> all = fields(acme.usage(JUNE), "id");
    for (int offset = 0; offset < all.size(); offset++) {
      JsonNode page =
          Bills.done(acme.bills().askUsage("cycle=%s&offset=%d&limit=1".formatted(JUNE, offset)));
      assertThat(page.path("total_count").asInt()).isEqualTo(all.size());
      assertThat(page.at("/fee_records/0/id").asString()).isEqualTo(all.get(offset));
    }
  }
}
