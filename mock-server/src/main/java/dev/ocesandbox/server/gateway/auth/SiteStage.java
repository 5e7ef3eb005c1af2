// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses customers of another site before parameters are checked, as observed by two independent
 * clients (yunionio/cloudmux, huaweicloud/terraform-provider-huaweicloud).
 */
public final class SiteStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    if (!exchange.routedOperation().family().isSiteBound()) {
      return Verdict.proceed(exchange);
    }
    return customer(exchange)
        .filter(customer -> customer.site() != Customer.Site.CHINA)
        .map(foreign -> Verdict.refuse(refusal(foreign)))
        .orElseGet(() -> Verdict.proceed(exchange));
  }

  private static Optional<Customer> customer(Exchange exchange) {
    return exchange
        .knownWorld()
        .store()
        .read(exchange.request().wall())
        .findCustomer(exchange.knownCaller().customerId());
  }

  private static Refusal refusal(Customer foreign) {
    return new Refusal("gateway.site.china-only", Map.of("other_error", foreign.wrongSiteCode()));
  }
}
