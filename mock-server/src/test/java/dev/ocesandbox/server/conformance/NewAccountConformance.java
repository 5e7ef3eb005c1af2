// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.NewAccounts.PASSWORD;
import static dev.ocesandbox.server.conformance.NewAccounts.PHONE;
import static dev.ocesandbox.server.conformance.NewAccounts.customer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.CreateSubCustomerReqV2;
import com.huaweicloud.sdk.bss.v2.model.CreateSubEnterpriseAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;
import com.huaweicloud.sdk.bss.v2.model.NewCustomerV2;
import com.huaweicloud.sdk.bss.v2.model.SendSmVerificationCodeReq;
import com.huaweicloud.sdk.bss.v2.model.SendSmsVerificationCodeRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A master creates an account, which can be used at once. */
@OnBothTargets
class NewAccountConformance {

  private final NewAccounts accounts;

  NewAccountConformance(Target target) {
    accounts = NewAccounts.of(target);
  }

  @Test
  void a_company_opens_an_account_for_a_team_by_the_sdk() {
    var sdk = accounts.world().sdk("acme");
    var sent =
        sdk.sendSmsVerificationCode(
            new SendSmsVerificationCodeRequest()
                .withBody(new SendSmVerificationCodeReq().withMobilePhone(PHONE)));
    assertThat(sent.getHttpStatusCode()).isEqualTo(204);
    String code = accounts.messages().get(0).path("code").asString();

    var created =
        sdk.createSubEnterpriseAccount(
            new CreateSubEnterpriseAccountRequest()
                .withBody(
                    new CreateSubCustomerReqV2()
                        .withPartyId(accounts.root())
                        .withDisplayName("Team 一")
                        .withNewSubCustomer(
                            new NewCustomerV2()
                                .withCustomerName("sub_test_001")
                                .withPassword(PASSWORD)
                                .withMobilePhone(PHONE)
                                .withVerificationCode(code))));
    assertThat(created.getHttpStatusCode()).isEqualTo(204);

    var listed =
        sdk.listEnterpriseSubCustomers(
                new ListEnterpriseSubCustomersRequest().withSubCustomerAccountName("sub_test_001"))
            .getSubCustomerInfos()
            .get(0);
    assertThat(listed.getStatus()).isEqualTo(1);
    assertThat(listed.getDisplayName()).isEqualTo("Team 一");
    assertThat(listed.getOrgId()).isEqualTo(accounts.root());
    assertThat(listed.getId())
        .isEqualTo(accounts.account("sub_test_001").path("customer_id").asString())
        .matches("[0-9a-f]{32}");
  }

  @Test
  void a_new_account_logs_in_by_its_password_and_calls() {
    JsonNode team = accounts.created("the-team");

    TestServer.Answer login = NewAccounts.logIn(team);
    assertThat(login.status()).as("%s", login.body()).isEqualTo(201);
    assertThat(team.path("password").asString()).isEqualTo(PASSWORD);
    String token = login.raw().headers().firstValue("X-Subject-Token").orElseThrow();
    assertThat(
            accounts
                .world()
                .get(
                    TestServer.json().put("token", token),
                    "/v2/accounts/customer-accounts/balances")
                .body()
                .at("/account_balances/0/amount")
                .asString())
        .isEqualTo("0.00");
    assertThat(
            NewAccounts.logIn(
                    team.path("domain_name").asString(),
                    "the-team",
                    PASSWORD.toLowerCase(Locale.ROOT))
                .status())
        .isEqualTo(401);
  }

  @Test
  void a_new_account_signs_requests_and_spends_what_it_is_given() {
    JsonNode team = accounts.created("the-team");
    TestWorld world = new TestWorld(accounts.world().id(), Map.of("the-team", team));
    String id = team.path("customer_id").asString();
    assertThat(accounts.acme().allocate(Enterprise.transfer(id, "100.00", "t1")).status())
        .isEqualTo(204);

    var balance =
        world.sdk("the-team").showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
    assertThat(balance.getAccountBalances().get(0).getAmount()).isEqualByComparingTo("100.00");
    Shop shop = new Shop(world, "the-team");
    shop.paid(shop.buy("80.00"));
    assertThat(shop.balance(1)).isEqualTo("20.00");
  }

  @Test
  void a_new_account_inherits_from_its_master() {
    accounts.acme().set("acme", TestServer.json().put("reseller", "resale"));
    ObjectNode request = accounts.request("the-team");
    request.putArray("permission_ids").add("READ_FINANCE_INFO").add("READ_FINANCE_INFO");

    // rules enterprise.accounts.inherits, enterprise.accounts.phone-of-master
    assertThat(accounts.create(request).applied())
        .contains("enterprise.accounts.inherits", "enterprise.accounts.phone-of-master");

    JsonNode facts = accounts.account("the-team").path("enterprise");
    assertThat(facts.path("relation").asString()).isEqualTo("same");
    assertThat(facts.path("same_real_name").asBoolean()).isTrue();
    assertThat(facts.path("reseller").asString()).isEqualTo("resale");
    assertThat(facts.path("custody").asBoolean()).isFalse();
    assertThat(facts.path("permissions").toString()).isEqualTo("[\"READ_FINANCE_INFO\"]");
  }

  @Test
  void custody_forces_three_permissions() {
    ObjectNode request = accounts.request("the-team").put("financial_custody", 1);
    request.putArray("permission_ids").add("SHARE-CREDIT-TO-SUB");

    // rule enterprise.accounts.custody-permissions
    assertThat(accounts.create(request).applied())
        .contains("enterprise.accounts.custody-permissions");

    JsonNode facts = accounts.account("the-team").path("enterprise");
    assertThat(facts.path("custody").asBoolean()).isTrue();
    assertThat(facts.path("permissions").toString())
        .isEqualTo("[\"READ_FINANCE_INFO\",\"READ_CONSUME_BILL\",\"SHARE-BIZ-DISCOUNT-TO-SUB\"]");
  }

  @Test
  void members_are_listed_in_the_order_of_their_creation() {
    accounts.created("zz-first");
    accounts.created("aa-second");

    // rule enterprise.members.closed-still-listed
    assertThat(accounts.members())
        .isEqualTo(List.of("acme-dev", "acme-lab", "acme-ops", "zz-first", "aa-second"));
    assertThat(accounts.member("aa-second").path("display_name").isNull()).isTrue();
  }

  @Test
  void an_account_hangs_below_the_unit_that_was_named() {
    String unit =
        accounts
            .world()
            .control("POST", "/accounts/acme/units", TestServer.json().put("name", "Lab"))
            .path("party_id")
            .asString();
    accounts.created(accounts.request("the-team").put("party_id", unit).put("display_name", ""));

    assertThat(accounts.member("the-team").path("org_name").asString()).isEqualTo("Lab");
    assertThat(accounts.member("the-team").path("display_name").asString("none")).isEmpty();
    assertRefused(
        accounts.create(accounts.request("other-team").put("party_id", "42")),
        400,
        "CBC.0100",
        "enterprise.accounts.unit");
  }

  @Test
  void a_code_is_used_up_by_a_creation_only() {
    String code = accounts.code(PHONE);
    assertRefused(
        accounts.create(accounts.request("acme", PHONE, code)),
        400,
        "CBC.99000031",
        "enterprise.accounts.name");

    // rule enterprise.accounts.code-used-up
    assertThat(accounts.create(accounts.request("the-team", PHONE, code)).applied())
        .contains("enterprise.accounts.code-used-up");
    assertRefused(
        accounts.create(accounts.request("other-team", PHONE, code)),
        400,
        "CBC.99000026",
        "enterprise.accounts.code-wrong");
  }

  @Test
  void a_name_is_taken_whatever_its_case_and_whoever_has_it() {
    accounts.created("the-team");

    for (String name : List.of("the-team", "THE-TEAM", "acme-dev", "globex")) {
      assertRefused(
          accounts.create(accounts.request(name)), 400, "CBC.99000031", "enterprise.accounts.name");
    }
    assertThat(customer(accounts.request("x")).path("password").asString()).isEqualTo(PASSWORD);
  }

  @Test
  void a_limit_of_independent_members_leaves_room_for_members_in_custody() {
    accounts.obstacle("MAX_SUB_INDEPENDENT_NUM");

    accounts.created(accounts.request("the-team").put("financial_custody", 1));
  }

  @Test
  void with_the_number_of_the_master_no_code_is_looked_at() {
    ObjectNode request = accounts.request("the-team");
    ((ObjectNode) request.path("new_sub_customer"))
        .put("use_pri_mobile_phone", "Y")
        .put("mobile_phone", "nobody's")
        .put("verification_code", "far-too-long");

    accounts.created(request);
  }
}
