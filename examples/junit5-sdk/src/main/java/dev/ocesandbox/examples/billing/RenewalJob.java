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

/** Renews by a month, and pays at once, what would end in the next days. */
public final class RenewalJob {

  private static final int IN_USE = 2;
  private static final int BY_MONTH = 2;
  private static final int PAY_AT_ONCE = 1;
  private static final int PAGE = 100;

  private final BssClient bss;

  public RenewalJob(BssClient bss) {
    this.bss = bss;
  }

  /** Returns the ids of what was renewed. */
  public List<String> run(Instant now, Duration ahead) {
    List<String> ending =
        inUse().stream()
            .filter(resource -> Instant.parse(resource.getExpireTime()).isBefore(now.plus(ahead)))
            .map(OrderInstanceV2::getResourceId)
            .toList();
    if (!ending.isEmpty()) {
      bss.renewalResources(
          new RenewalResourcesRequest()
              .withBody(
                  new RenewalResourcesReq()
                      .withResourceIds(ending)
                      .withPeriodType(BY_MONTH)
                      .withPeriodNum(1)
                      .withIsAutoPay(PAY_AT_ONCE)));
    }
    return ending;
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
