// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AutoRenewalResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.AutoRenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.CancelAutoRenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.CancelResourcesSubscriptionRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodReq;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodRequest;
import com.huaweicloud.sdk.bss.v2.model.PeriodToOnDemandReq;
import com.huaweicloud.sdk.bss.v2.model.RenewResourceConfigReq;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.SetResourcesRenewConfigRequest;
import com.huaweicloud.sdk.bss.v2.model.UnsubscribeResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.UpdatePeriodToOnDemandRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The renewals room through the vendor's SDK. */
@OnBothTargets
class RenewalSdkConformance {

  private final Renewals acme;
  private final BssClient sdk;
  private final String server;

  RenewalSdkConformance(Target target) {
    acme = Renewals.rich(target);
    sdk = acme.world().sdk("acme");
    server = acme.boughtServer();
  }

  @Test
  void a_quote_and_the_renewal_that_follows() {
    var quote =
        sdk.listRenewRateOnPeriod(
            new ListRenewRateOnPeriodRequest()
                .withBody(
                    new ListRenewRateOnPeriodReq()
                        .withResourceIds(List.of(server, "none"))
                        .withPeriodType(3)
                        .withPeriodNum(1)
                        .withIncludeRelativeResources(false)));
    assertThat(quote.getOfficialWebsiteRatingResult().getOfficialWebsiteAmount()).isEqualTo("322");
    assertThat(quote.getFailResourceInfos().get(0).getErrorCode()).isEqualTo("CBC.30050009");

    var renewed = renew(server, "none");
    assertThat(renewed.getOrderIds()).hasSize(1);
    assertThat(renewed.getFailResourceInfos().get(0).getErrorCode()).isEqualTo("CBC.99003016");
    assertThatThrownBy(() -> renew("none"))
        .isInstanceOfSatisfying(
            ClientRequestException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("CBC.99003016"));
  }

  private com.huaweicloud.sdk.bss.v2.model.RenewalResourcesResponse renew(String... ids) {
    return sdk.renewalResources(
        new RenewalResourcesRequest()
            .withBody(
                new RenewalResourcesReq()
                    .withResourceIds(List.of(ids))
                    .withPeriodType(3)
                    .withPeriodNum(1)
                    .withIsAutoPay(1)));
  }

  @Test
  void a_package_is_known_by_the_id_that_its_list_shows() {
    PackageShop shop = new PackageShop(acme.shop());
    shop.buy(PackageShop.storage("40GB").put("period_type", 3).put("period_num", 1));
    String id =
        sdk.listFreeResourceInfos(
                new ListFreeResourceInfosRequest().withBody(new ListFreeResourceInfosReq()))
            .getFreeResourcePackages()
            .get(0)
            .getOrderInstanceId();

    assertThat(renew(id).getOrderIds()).hasSize(1);
    assertThatThrownBy(
            () ->
                sdk.cancelResourcesSubscription(
                    new CancelResourcesSubscriptionRequest()
                        .withBody(
                            new UnsubscribeResourcesReq()
                                .withResourceIds(List.of(id))
                                .withUnsubscribeType(1))))
        .isInstanceOfSatisfying(
            ClientRequestException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("CBC.99003647"));
  }

  @Test
  void automatic_renewal_on_and_off() {
    sdk.autoRenewalResources(
        new AutoRenewalResourcesRequest()
            .withResourceId(server)
            .withBody(new AutoRenewalResourcesReq().withAutoRenewTimes(2)));
    assertThat(acme.policy(server)).isEqualTo(3);
    sdk.cancelAutoRenewalResources(new CancelAutoRenewalResourcesRequest().withResourceId(server));
    assertThat(acme.policy(server)).isZero();
  }

  @Test
  void settings_and_the_switch() {
    var set =
        sdk.setResourcesRenewConfig(
            new SetResourcesRenewConfigRequest()
                .withBody(
                    new RenewResourceConfigReq()
                        .withConfigName(RenewResourceConfigReq.ConfigNameEnum.EXPIRE_DATE)
                        .withConfigValue("-1")));
    assertThat(set.getErrorCode()).isEqualTo("CBC.0000");
    var switched =
        sdk.updatePeriodToOnDemand(
            new UpdatePeriodToOnDemandRequest()
                .withBody(
                    new PeriodToOnDemandReq()
                        .withOperation("SET_UP")
                        .withResourceIds(List.of(server))));
    assertThat(switched.getErrorDetails()).isEmpty();
    assertThat(acme.policy(server)).isEqualTo(1);
  }
}
