// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AvailRetrieveCoupons;
import com.huaweicloud.sdk.bss.v2.model.AvailTransferCoupon;
import com.huaweicloud.sdk.bss.v2.model.ClaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountRetrieveCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountTransferCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coupons of an enterprise through the vendor's SDK, in the scenario default. */
@OnBothTargets
class EnterpriseCouponSdkConformance {

  private final TestWorld world;
  private final BssClient sdk;

  EnterpriseCouponSdkConformance(Target target) {
    world = target.world();
    sdk = world.sdk("acme");
  }

  private List<AvailTransferCoupon> transferable() {
    return sdk.listMultiAccountTransferCoupons(
            new ListMultiAccountTransferCouponsRequest().withOffset(0).withLimit(100))
        .getAvailTransferCoupons();
  }

  private List<AvailRetrieveCoupons> retrievable() {
    return sdk.listMultiAccountRetrieveCoupons(
            new ListMultiAccountRetrieveCouponsRequest()
                .withSubCustomerId(world.customerId("acme-dev")))
        .getAvailRetrieveCoupons();
  }

  private String pass(String coupon, String amount, String transId) {
    return sdk.claimEnterpriseMultiAccountCoupon(
            new ClaimEnterpriseMultiAccountCouponRequest()
                .withBody(
                    new TransferEnterpriseMultiAccountCouponReq()
                        .withCustomerId(world.customerId("acme-dev"))
                        .withCouponId(coupon)
                        .withAmount(amount)
                        .withTransId(transId)))
        .getSubCouponId();
  }

  private String reclaim(String coupon, String subCoupon) {
    return sdk.reclaimEnterpriseMultiAccountCoupon(
            new ReclaimEnterpriseMultiAccountCouponRequest()
                .withBody(
                    new RetrieveEnterpriseMultiAccountCouponReq()
                        .withCustomerId(world.customerId("acme-dev"))
                        .withCouponId(coupon)
                        .withSubCouponId(subCoupon)))
        .getRealRetrieveAmout();
  }

  @Test
  void a_voucher_of_the_default_scenario_goes_and_comes_back() {
    AvailTransferCoupon voucher =
        transferable().stream()
            .filter(one -> one.getBalance().equals("30.00") && one.getUseLimits().isEmpty())
            .findFirst()
            .orElseThrow();

    String sub = pass(voucher.getCouponId(), "12.50", "2020042401");

    assertThat(retrievable())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getCouponId()).isEqualTo(voucher.getCouponId());
              assertThat(one.getSubCouponId()).isEqualTo(sub);
              assertThat(one.getBalance()).isEqualTo("12.50");
              assertThat(one.getPlanName()).isEqualTo(voucher.getPlanName());
              assertThat(one.getEffectiveTime()).isEqualTo(voucher.getEffectiveTime());
              assertThat(one.getExpireTime()).isEqualTo(voucher.getExpireTime());
            });
    assertThat(transferable())
        .filteredOn(one -> one.getCouponId().equals(voucher.getCouponId()))
        .extracting(AvailTransferCoupon::getBalance)
        .containsExactly("17.50");
    assertThat(reclaim(voucher.getCouponId(), sub)).isEqualTo("12.50");
    assertThat(retrievable()).isEmpty();
    assertThat(transferable()).extracting(AvailTransferCoupon::getBalance).contains("30.00");
  }

  @Test
  void limits_are_those_of_the_coupon() {
    String limited =
        new Shop(world, "acme").limited("cash", "9.00", "serviceType", "hws.service.type.ec2").id();
    String sub = pass(limited, "9.00", "");

    assertThat(retrievable())
        .filteredOn(one -> one.getSubCouponId().equals(sub))
        .flatExtracting(AvailRetrieveCoupons::getUseLimits)
        .singleElement()
        .satisfies(
            limit -> {
              assertThat(limit.getLimitKey()).isEqualTo("serviceType");
              assertThat(limit.getValue1()).isEqualTo("hws.service.type.ec2");
              assertThat(limit.getUseLimitiInfoId()).isEqualTo("UL" + sub.substring(2) + "01");
            });
  }

  @Test
  void refusals_are_exceptions_with_the_documented_code() {
    String coupon = world.cashCoupon("acme", "9.00");
    String sub = pass(coupon, "9", "once");

    ClientRequestException twice =
        catchThrowableOfType(ClientRequestException.class, () -> pass(coupon, "9", "once"));
    assertThat(twice.getErrorCode()).isEqualTo("CBC.99007009");
    reclaim(coupon, sub);
    ClientRequestException again =
        catchThrowableOfType(ClientRequestException.class, () -> reclaim(coupon, sub));
    assertThat(again.getErrorCode()).isEqualTo("CBC.99007004");
    assertThat(again.getHttpStatusCode()).isEqualTo(400);
  }
}
