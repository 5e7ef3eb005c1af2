// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ClaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.CreateSubCustomerReqV2;
import com.huaweicloud.sdk.bss.v2.model.CreateSubEnterpriseAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;
import com.huaweicloud.sdk.bss.v2.model.NewCustomerV2;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.SendSmVerificationCodeReq;
import com.huaweicloud.sdk.bss.v2.model.SendSmsVerificationCodeRequest;
import com.huaweicloud.sdk.bss.v2.model.SubCustomerInfoV2;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A company opens an account for a team and gives it 1,000 yuan and a voucher; the team buys and
 * gives back; the company takes back the rest. All by the vendor's unmodified Java SDK.
 */
@OnBothTargets
class TeamAccountConformance {

  private static final String PHONE = "13800138000";

  private final Shop acme;
  private final BssClient company;

  TeamAccountConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("5000.00");
    company = acme.world().sdk("acme");
  }

  @Test
  void a_team_gets_an_account_money_and_a_voucher_and_the_company_takes_back_the_rest() {
    openAccount();
    SubCustomerInfoV2 team = member();
    assertThat(team.getDisplayName()).isEqualTo("Data team");
    assertThat(team.getStatus()).isEqualTo(1);
    Shop data = acme.as("acme-data");
    assertThat(data.balance(1)).isEqualTo("0.00");

    allocate(team.getId(), "1000.00");
    String voucher = acme.world().cashCoupon("acme", "200.00");
    String teamVoucher = passOn(team.getId(), voucher, "150.00");
    assertThat(acme.balance(1)).isEqualTo("4000.00");
    assertThat(data.balance(1)).isEqualTo("1000.00");

    String order = data.buy("400.00");
    pay(order, teamVoucher);
    assertThat(data.balance(1)).isEqualTo("750.00"); // 400.00 - 150.00 by voucher
    assertThat(reclaimable(team.getId())).isEqualTo("750.00");

    Unsubscriptions.of(data, 1, Unsubscriptions.firstResource(data, order));
    assertThat(data.balance(1)).isEqualTo("1000.00"); // within five days all comes back

    reclaim(team.getId(), "1000.00");
    assertThat(takeBack(team.getId(), voucher, teamVoucher)).isEqualTo("150.00");
    assertThat(data.balance(1)).isEqualTo("0.00");
    assertThat(acme.balance(1)).isEqualTo("5000.00");
    assertThat(reclaimable(team.getId())).isEqualTo("0.00");
    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  private void openAccount() {
    String unit =
        company.listEnterpriseOrganizations(new ListEnterpriseOrganizationsRequest()).getRootId();
    company.sendSmsVerificationCode(
        new SendSmsVerificationCodeRequest()
            .withBody(new SendSmVerificationCodeReq().withMobilePhone(PHONE)));
    String code = acme.world().control("GET", "/sms").at("/messages/0/code").asString();
    company.createSubEnterpriseAccount(
        new CreateSubEnterpriseAccountRequest()
            .withBody(
                new CreateSubCustomerReqV2()
                    .withPartyId(unit)
                    .withDisplayName("Data team")
                    .withPermissionIds(List.of("READ_FINANCE_INFO"))
                    .withNewSubCustomer(
                        new NewCustomerV2()
                            .withCustomerName("acme-data")
                            .withPassword("Team4-of-data")
                            .withMobilePhone(PHONE)
                            .withVerificationCode(code))));
  }

  private SubCustomerInfoV2 member() {
    return company
        .listEnterpriseSubCustomers(
            new ListEnterpriseSubCustomersRequest().withSubCustomerAccountName("acme-data"))
        .getSubCustomerInfos()
        .get(0);
  }

  private void allocate(String team, String amount) {
    company.updateSubEnterpriseAmount(
        new UpdateSubEnterpriseAmountRequest()
            .withBody(
                new TransferEnterpriseMultiAccountReq()
                    .withCustomerId(team)
                    .withAmount(amount)
                    .withTransId("budget")));
  }

  private String passOn(String team, String coupon, String amount) {
    return company
        .claimEnterpriseMultiAccountCoupon(
            new ClaimEnterpriseMultiAccountCouponRequest()
                .withBody(
                    new TransferEnterpriseMultiAccountCouponReq()
                        .withCustomerId(team)
                        .withCouponId(coupon)
                        .withAmount(amount)))
        .getSubCouponId();
  }

  private void pay(String order, String coupon) {
    acme.world()
        .sdk("acme-data")
        .payOrders(
            new PayOrdersRequest()
                .withBody(
                    new PayCustomerOrderV3Req()
                        .withOrderId(order)
                        .withUseCoupon("YES")
                        .withUseDiscount("NO")
                        .withCouponInfos(
                            List.of(
                                new CouponSimpleInfoOrderPayV3().withId(coupon).withType(301)))));
  }

  private String reclaimable(String team) {
    return company
        .listEnterpriseMultiAccount(
            new ListEnterpriseMultiAccountRequest()
                .withSubCustomerId(team)
                .withBalanceType(Enterprise.CASH))
        .getAmountInfos()
        .get(0)
        .getAvailRetrieveAmount()
        .setScale(2)
        .toPlainString();
  }

  private void reclaim(String team, String amount) {
    company.reclaimSubEnterpriseAmount(
        new ReclaimSubEnterpriseAmountRequest()
            .withBody(
                new RetrieveEnterpriseMultiAccountReq()
                    .withCustomerId(team)
                    .withAmount(amount)
                    .withTransId("back")));
  }

  private String takeBack(String team, String coupon, String teamCoupon) {
    return company
        .reclaimEnterpriseMultiAccountCoupon(
            new ReclaimEnterpriseMultiAccountCouponRequest()
                .withBody(
                    new RetrieveEnterpriseMultiAccountCouponReq()
                        .withCustomerId(team)
                        .withCouponId(coupon)
                        .withSubCouponId(teamCoupon)))
        .getRealRetrieveAmout();
  }
}
