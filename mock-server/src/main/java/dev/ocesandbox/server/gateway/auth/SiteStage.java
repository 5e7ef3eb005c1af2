// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Customer;

/**
 * Refuses customers of another site before parameters are checked, as observed by two independent
 * clients (yunionio/cloudmux, huaweicloud/terraform-provider-huaweicloud).
 */
public final class SiteStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    boolean bound = exchange.routedOperation().family().isSiteBound();
    return bound && isForeign(exchange)
        ? Verdict.refuse("gateway.site.china-only")
        : Verdict.proceed(exchange);
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
