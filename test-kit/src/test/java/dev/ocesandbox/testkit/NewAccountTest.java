// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CreateSubCustomerReqV2;
import com.huaweicloud.sdk.bss.v2.model.CreateSubEnterpriseAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.NewCustomerV2;
import com.huaweicloud.sdk.bss.v2.model.SendSmVerificationCodeReq;
import com.huaweicloud.sdk.bss.v2.model.SendSmsVerificationCodeRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A master creates an account, and the test goes on as that account. */
@OceSandbox
class NewAccountTest {

  private static final String PHONE = "18812348888";

  private static void create(Sandbox sandbox, BssClient acme, String name) {
    acme.sendSmsVerificationCode(
        new SendSmsVerificationCodeRequest()
            .withBody(new SendSmVerificationCodeReq().withMobilePhone(PHONE).withTimeout(5)));
    acme.createSubEnterpriseAccount(
        new CreateSubEnterpriseAccountRequest()
            .withBody(
                new CreateSubCustomerReqV2()
                    .withPartyId(
                        acme.listEnterpriseOrganizations(new ListEnterpriseOrganizationsRequest())
                            .getRootId())
                    .withNewSubCustomer(
                        new NewCustomerV2()
                            .withCustomerName(name)
                            .withPassword("Ab3dEf7h9")
                            .withMobilePhone(PHONE)
                            .withVerificationCode(sandbox.sms().get(0).code()))));
  }

  @Test
  void a_new_account_is_a_client_like_any_other(Sandbox sandbox, BssClient acme) {
    create(sandbox, acme, "the-team");

    Account team = sandbox.account("the-team");
    sandbox.given().account("the-team").cash("12.00");
    assertThat(team.password()).isEqualTo("Ab3dEf7h9");
    assertThat(team.domainName()).isEqualTo("the-team@" + sandbox.world());
    assertThat(
            TestClient.bss(sandbox, team)
                .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                .getAccountBalances()
                .get(0)
                .getAmount())
        .isEqualByComparingTo("12.00");
    sandbox.verify(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).by("the-team").calledTimes(1);
    assertThat(sandbox.environment("the-team")).containsValue(team.token());
  }

  @Test
  void a_message_says_when_its_code_ends(Sandbox sandbox, BssClient acme) {
    create(sandbox, acme, "the-team");

    SmsMessage message = sandbox.sms().get(0);
    assertThat(message.mobilePhone()).isEqualTo(PHONE);
    assertThat(message.code()).matches("\\d{6}");
    assertThat(Duration.between(message.at(), message.expires())).isEqualTo(Duration.ofMinutes(5));
    assertThat(message.language()).isEqualTo("zh-cn");
    assertThat(message.subCustomerName()).isEmpty();
  }

  @Test
  void the_documented_opening_takes_five_minutes(Sandbox sandbox, BssClient acme) {
    sandbox.given().enterprise("acme").documentedOpening().memberLimit(4);
    create(sandbox, acme, "the-team");

    Events events = sandbox.clock().advance(Duration.ofMinutes(5));

    assertThat(events.ofType(EventType.ACCOUNT_REGISTERED)).hasSize(1);
    assertThat(events.ofType(EventType.ACCOUNT_OPENED)).hasSize(1);
  }

  @Test
  void an_account_that_nobody_has_created_is_unknown(Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.account("the-team"))
        .withMessageStartingWith("Unknown account 'the-team'");
    assertThat(sandbox.sms()).allMatch(message -> message.subCustomerName().isEmpty());
  }
}
