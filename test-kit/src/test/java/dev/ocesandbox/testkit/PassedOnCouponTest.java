// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ClaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import org.junit.jupiter.api.Test;

@OceSandbox
class PassedOnCouponTest {

  private static String pass(Sandbox sandbox, BssClient bss, String coupon, String amount) {
    return bss.claimEnterpriseMultiAccountCoupon(
            new ClaimEnterpriseMultiAccountCouponRequest()
                .withBody(
                    new TransferEnterpriseMultiAccountCouponReq()
                        .withCustomerId(sandbox.account("acme-dev").customerId())
                        .withCouponId(coupon)
                        .withAmount(amount)))
        .getSubCouponId();
  }

  private static void assertFails(String actual, Runnable assertion) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion::run)
        .withMessageContaining(actual);
  }

  @Test
  void a_coupon_says_from_which_one_and_by_whom_it_was_passed_on(
      Sandbox sandbox, Given given, BssClient bss) {
    String source = given.account("acme").issue(Coupon.cash("100.00").kind("activity"));

    String passed = pass(sandbox, bss, source, "60.00");

    sandbox.assertThatCoupon(source).hasLeft("40.00");
    sandbox.assertThatCoupon(passed).isUsable().hasLeft("60.00");
    sandbox.assertThatCoupon(passed).isPassedOnFrom(source).isPassedOnBy("acme");
    assertFails(
        "it is passed on from coupon " + source,
        () -> sandbox.assertThatCoupon(passed).isPassedOnFrom("CP0"));
    assertFails(
        "it is passed on by acme", () -> sandbox.assertThatCoupon(passed).isPassedOnBy("solo"));
    assertFails("it is not passed on", () -> sandbox.assertThatCoupon(source).isPassedOnBy("acme"));
    assertFails(
        "it is not passed on", () -> sandbox.assertThatCoupon(source).isPassedOnFrom(source));
    assertFails("it is available", () -> sandbox.assertThatCoupon(passed).isReclaimed());
    bss.reclaimEnterpriseMultiAccountCoupon(
        new ReclaimEnterpriseMultiAccountCouponRequest()
            .withBody(
                new RetrieveEnterpriseMultiAccountCouponReq()
                    .withCustomerId(sandbox.account("acme-dev").customerId())
                    .withCouponId(source)
                    .withSubCouponId(passed)));
    sandbox.assertThatCoupon(passed).isReclaimed().hasLeft("0.00").isPassedOnBy("acme");
    sandbox.assertThatCoupon(source).hasLeft("100.00");
    sandbox.ledger().isBalanced().hasEntry("coupon-allocation-reclaim", passed);
  }

  @Test
  void a_coupon_for_one_use_or_of_a_partner_is_issued_as_such(
      Sandbox sandbox, Given given, BssClient bss) {
    String once = given.account("acme").issue(Coupon.cash("30.00").onceOnly());
    String partner = given.account("acme").issue(Coupon.cash("30.00").issuer("partner"));

    for (String coupon : new String[] {once, partner}) {
      assertThatExceptionOfType(ClientRequestException.class)
          .isThrownBy(() -> pass(sandbox, bss, coupon, "10.00"))
          .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo("CBC.99007004"));
    }
    assertThat(pass(sandbox, bss, once, "30.00")).startsWith("CP");
  }
}
