// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.reminder;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesResponse;
import com.huaweicloud.sdk.bss.v2.model.OrderInstanceV2;
import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists resources that should be renewed. */
public final class ExpiryReminder {

  private static final int IN_USE = 2;
  private static final int EXPIRED = 5;
  private static final int PAGE = 100;

  private final BssClient bss;

  public ExpiryReminder(BssClient bss) {
    this.bss = bss;
  }

  /** Returns one line for each resource that has expired or expires within {@code ahead}. */
  public List<String> remind(Instant now, Duration ahead) {
    List<String> lines = new ArrayList<>();
    for (OrderInstanceV2 resource : resources()) {
      Instant end = Instant.parse(resource.getExpireTime());
      if (end.isBefore(now)) {
        lines.add(resource.getResourceId() + " has expired");
      } else if (end.isBefore(now.plus(ahead))) {
        lines.add(
            "%s expires in %d days"
                .formatted(resource.getResourceId(), Duration.between(now, end).toDays()));
      }
    }
    return lines;
  }

  private List<OrderInstanceV2> resources() {
    List<OrderInstanceV2> all = new ArrayList<>();
    ListPayPerUseCustomerResourcesResponse page;
    do {
      page = page(all.size());
      all.addAll(page.getData());
    } while (!page.getData().isEmpty() && all.size() < page.getTotalCount());
    return all;
  }

  private ListPayPerUseCustomerResourcesResponse page(int offset) {
    return bss.listPayPerUseCustomerResources(
        new ListPayPerUseCustomerResourcesRequest()
            .withBody(
                new QueryResourcesReq()
                    .withStatusList(List.of(IN_USE, EXPIRED))
                    .withOnlyMainResource(1)
                    .withOffset(offset)
                    .withLimit(PAGE)));
  }
}
