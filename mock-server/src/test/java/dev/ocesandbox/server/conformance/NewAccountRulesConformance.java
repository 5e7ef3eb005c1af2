// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.NewAccounts.PHONE;
import static dev.ocesandbox.server.conformance.NewAccounts.customer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that refuse a new account. */
@OnBothTargets
class NewAccountRulesConformance {

  private final NewAccounts accounts;

  NewAccountRulesConformance(Target target) {
    accounts = NewAccounts.of(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "team",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "1team-of-five",
        "12345678",
        "op_team",
        "OP_team",
        "shadow_team",
        "the team",
        "the.team",
        "team@acme",
        "团队团队团队",
        "the-team\\n",
        "the-team'; DROP TABLE customers; --"
      })
  void a_name_that_breaks_a_rule_is_refused(String name) {
    assertRefused(
        accounts.create(accounts.request(name)), 400, "CBC.99000031", "enterprise.accounts.name");
    assertThat(accounts.members()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"teams", "_team-5", "-team_5", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void a_name_within_the_rules_is_accepted(String name) {
    accounts.created(name);

    assertThat(accounts.members()).endsWith(name);
  }

  @Test
  void the_id_of_a_customer_is_no_name() {
    // Ids that begin with a letter have the form of a name.
    String id = accounts.world().customerId("solo");
    String like = id.matches("[a-f].*") ? id : accounts.world().customerId("acme");

    assertRefused(
        accounts.create(accounts.request(like)), 400, "CBC.99000031", "enterprise.accounts.name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ab3dEf7",
        "Ab3dEf7hAb3dEf7hAb3dEf7hAb3dEf7h9",
        "abcdefgh",
        "12345678",
        "Ab3d Ef7h",
        "Ab3dEf7密码",
        "Ab3dEff7é",
        "Ab3dEfff7",
        "Ab3dE!!!7",
        "the-team9",
        "THE-TEAM9",
        "9maet-eht",
        "a18812348888"
      })
  void a_password_that_breaks_a_rule_is_refused(String password) {
    ObjectNode request = accounts.request("the-team9", PHONE, accounts.code(PHONE));
    customer(request).put("password", password);

    assertRefused(accounts.create(request), 400, "CBC.99000036", "enterprise.accounts.password");
    assertThat(accounts.members()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ab3dEf7h", "aabbcc11", "Ab3dEf7hAb3dEf7hAb3dEf7hAb3dEf7h", "1a!@#$%^"})
  void a_password_within_the_rules_is_accepted(String password) {
    ObjectNode request = accounts.request("the-team");
    customer(request).put("password", password);

    assertThat(NewAccounts.logIn(accounts.created(request)).status()).isEqualTo(201);
  }

  @Test
  void a_wrong_code_is_refused_and_a_replaced_one_too() {
    String first = accounts.code(PHONE);
    // rule enterprise.sms.replaces
    var again = accounts.send(NewAccounts.sms(PHONE));
    assertThat(again.applied()).contains("enterprise.sms.replaces");
    String second = accounts.messages().get(0).path("code").asString();

    for (String wrong : List.of(first, "x", "12345")) {
      assertRefused(
          accounts.create(accounts.request("the-team", PHONE, wrong)),
          400,
          "CBC.99000026",
          "enterprise.accounts.code-wrong");
    }
    assertRefused(
        accounts.create(accounts.request("the-team", "18800000000", second)),
        400,
        "CBC.99000026",
        "enterprise.accounts.code-wrong");
    accounts.created(accounts.request("the-team", PHONE, second));
  }

  @Test
  void a_stale_code_is_refused() {
    String code = accounts.code(PHONE);
    accounts.world().advance("PT10M");

    assertRefused(
        accounts.create(accounts.request("the-team", PHONE, code)),
        400,
        "CBC.99000027",
        "enterprise.accounts.code-stale");
    assertRefused(
        accounts.create(accounts.request("the-team", PHONE, "000")),
        400,
        "CBC.99000026",
        "enterprise.accounts.code-wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobile_phone", "verification_code"})
  void a_number_of_its_own_needs_a_code(String missing) {
    ObjectNode request = accounts.request("the-team", PHONE, "123456");
    customer(request).remove(missing);

    var refused = accounts.create(request);

    assertRefused(refused, 400, "CBC.0100", "enterprise.accounts.phone-needed");
    assertThat(refused.body().path("error_msg").asString())
        .isEqualTo(missing + ": must not be null");
  }

  @Test
  void a_number_serves_as_many_accounts_as_the_setting_says() {
    accounts.settings(TestServer.json().put("accounts_per_phone", 2));
    accounts.created(accounts.request("team-1", PHONE, accounts.code(PHONE)));
    accounts.created(accounts.request("team-2", PHONE, accounts.code(PHONE)));
    accounts.created("team-of-acmes-number");
    ObjectNode third = accounts.request("team-3", PHONE, accounts.code(PHONE));

    assertRefused(accounts.create(third), 400, "CBC.99000030", "enterprise.accounts.phone-limit");
    accounts.acme().set("team-1", TestServer.json().put("status", 4));
    accounts.created(third);
  }

  @Test
  void a_number_of_another_enterprise_is_known() {
    accounts.created(accounts.request("team-1", PHONE, accounts.code(PHONE)));
    accounts.acme().set("team-1", TestServer.json().putNull("master"));

    assertRefused(
        accounts.create(accounts.request("team-2", PHONE, accounts.code(PHONE))),
        400,
        "CBC.99000029",
        "enterprise.accounts.phone-known");
  }

  @ParameterizedTest
  @CsvSource({
    "CBC.70900002, enterprise.accounts.his",
    "CBC.99007490, enterprise.accounts.reseller-leaves",
    "CBC.99000051, enterprise.accounts.lead",
    "CBC.99000029, enterprise.accounts.phone-known",
    "CBC.99000030, enterprise.accounts.phone-limit"
  })
  void an_obstacle_without_state_is_a_code(String code, String rule) {
    accounts.obstacle(code);

    assertRefused(accounts.create(accounts.request("the-team")), 400, code, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "MAX_SUB_CUSTOMER_NUM, enterprise.check.max-sub-customer-num",
    "MAX_SUB_INDEPENDENT_NUM, enterprise.check.max-sub-independent-num",
    "IND_CUST_NOT_CREATE_SUB_CUST, enterprise.check.ind-cust-not-create-sub-cust",
    "VERIFIED_NUMBER_OVER_MAX_LIMIT, enterprise.check.verified-number-over-max-limit"
  })
  void a_check_item_is_named(String item, String rule) {
    accounts.obstacle(item);

    var refused = accounts.create(accounts.request("the-team"));

    assertRefused(refused, 500, "CBC.7004", rule);
    assertThat(Enterprise.items(refused)).containsExactly(item);
  }

  @Test
  void the_thirty_third_member_is_refused_until_one_is_closed() {
    for (int i = 4; i <= 32; i++) {
      accounts.created("team-" + i);
    }
    var refused = accounts.create(accounts.request("team-33"));
    assertRefused(refused, 500, "CBC.7004", "enterprise.check.max-sub-customer-num");
    assertThat(Enterprise.items(refused)).containsExactly("MAX_SUB_CUSTOMER_NUM");

    accounts.acme().set("team-4", TestServer.json().put("status", 4));
    accounts.created("team-33");
    accounts.settings(TestServer.json().put("member_limit", 34));
    accounts.created("team-34");
    assertThat(accounts.create(accounts.request("team-35")).status()).isEqualTo(204);
    assertThat(accounts.create(accounts.request("team-36")).status()).isEqualTo(500);
  }

  @Test
  void a_master_that_an_agent_serves_creates_members_in_custody_only() {
    accounts.acme().set("acme", TestServer.json().put("reseller", "agency"));

    var refused = accounts.create(accounts.request("the-team"));
    assertRefused(refused, 500, "CBC.7004", "enterprise.check.max-sub-independent-num");
    accounts.created(accounts.request("the-team").put("financial_custody", 1));
  }

  @Test
  void only_a_master_creates_accounts() {
    assertRefused(
        accounts.createAs("acme-dev", accounts.request("the-team")),
        403,
        "CBC.0151",
        "enterprise.accounts.only-master");
    var personal = accounts.createAs("solo", accounts.request("the-team"));
    assertRefused(personal, 500, "CBC.7004", "enterprise.check.ind-cust-not-create-sub-cust");
    assertThat(Enterprise.items(personal)).containsExactly("IND_CUST_NOT_CREATE_SUB_CUST");
    assertThat(accounts.account("acme").path("name").asString()).isEqualTo("acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"party_id\":\"\"}",
        "{\"party_id\":null}",
        "{\"party_id\":\"123456789012345678901\"}",
        "{\"display_name\":\"a\\u0000\"}",
        "{\"sub_customer_association_type\":0}",
        "{\"financial_custody\":2}",
        "{\"permission_ids\":[\"READ\"]}",
        "{\"new_sub_customer\":null}",
        "{\"new_sub_customer\":[]}",
        "{\"new_sub_customer\":{\"customer_name\":null,\"password\":\"Ab3dEf7h\"}}",
        "{\"new_sub_customer\":{\"customer_name\":\"the-team\"}}",
        "{\"new_sub_customer\":{\"customer_name\":\"the-team\",\"password\":\"Ab3dEf7h\","
            + "\"use_pri_mobile_phone\":\"y\"}}"
      })
  void a_request_out_of_the_contract_creates_nothing(String change) {
    ObjectNode request = accounts.request("the-team");
    request.setAll((ObjectNode) Json.read(change));

    assertRefused(accounts.create(request), 400, "CBC.0100", "gateway.check.parameters");
    assertThat(accounts.members()).hasSize(3);
  }

  @Test
  void a_display_name_of_65_characters_is_refused_and_a_list_of_any_length_is_read() {
    ObjectNode request = accounts.request("the-team").put("display_name", "队".repeat(65));
    assertRefused(accounts.create(request), 400, "CBC.0100", "gateway.check.parameters");

    request.put("display_name", "队".repeat(64));
    ArrayNode permissions = request.putArray("permission_ids");
    for (int i = 0; i < 20_000; i++) {
      permissions.add("READ_CONSUME_BILL");
    }
    accounts.created(request);
    assertThat(accounts.account("the-team").at("/enterprise/permissions").size()).isEqualTo(1);
  }
}
