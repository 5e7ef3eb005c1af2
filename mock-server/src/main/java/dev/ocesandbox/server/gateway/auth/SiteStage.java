// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.world.Customer;

/**
 * Refuses customers of another site before anything else about the request is looked at, as two
 * independent clients have seen (yunionio/cloudmux, huaweicloud/terraform-provider-huaweicloud).
 */
public final class SiteStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    boolean bss = exchange.routedOperation().family().equals("cbc");
    return bss && isForeign(exchange)
        ? Verdict.refuse("gateway.site.china-only")
        : Verdict.goOn(exchange);
  }

  private static boolean isForeign(Exchange exchange) {
    return exchange
        .knownWorld()
        .store()
        .read(exchange.request().wall())
        .findCustomer(exchange.knownCaller().customerId())
        .filter(customer -> customer.site() != Customer.Site.CHINA)
        .isPresent();
  }
}
