// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesResponse;
import com.huaweicloud.sdk.bss.v2.model.OrderInstanceV2;
import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Renews resources that are about to expire by one month and pays for them. */
public final class RenewalJob {

  private static final int IN_USE = 2;
  private static final int MONTH = 2;
  private static final int AUTO_PAY = 1;
  private static final int PAGE = 100;

  private final BssClient bss;

  public RenewalJob(BssClient bss) {
    this.bss = bss;
  }

  /** Renews what expires within {@code ahead} and returns the ids of the resources. */
  public List<String> run(Instant now, Duration ahead) {
    List<String> expiring =
        inUse().stream()
            .filter(resource -> Instant.parse(resource.getExpireTime()).isBefore(now.plus(ahead)))
            .map(OrderInstanceV2::getResourceId)
            .toList();
    if (!expiring.isEmpty()) {
      bss.renewalResources(
          new RenewalResourcesRequest()
              .withBody(
                  new RenewalResourcesReq()
                      .withResourceIds(expiring)
                      .withPeriodType(MONTH)
                      .withPeriodNum(1)
                      .withIsAutoPay(AUTO_PAY)));
    }
    return expiring;
  }

  private List<OrderInstanceV2> inUse() {
    List<OrderInstanceV2> all = new ArrayList<>();
    ListPayPerUseCustomerResourcesResponse page;
    do {
      page = inUse(all.size());
      all.addAll(page.getData());
    } while (!page.getData().isEmpty() && all.size() < page.getTotalCount());
    return all;
  }

  private ListPayPerUseCustomerResourcesResponse inUse(int offset) {
    return bss.listPayPerUseCustomerResources(
        new ListPayPerUseCustomerResourcesRequest()
            .withBody(
                new QueryResourcesReq()
                    .withStatusList(List.of(IN_USE))
                    .withOnlyMainResource(1)
                    .withOffset(offset)
                    .withLimit(PAGE)));
  }
}
