// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.Locale;

/** Moves customers to another site, and says how this site refuses them. */
final class SiteControl {

  private SiteControl() {}

  static Change<Answer> set(Call call, World world) {
    RequestFields fields = call.bodyFields();
    return call.withAccount(
        world,
        customer -> {
          Customer.Site site = fields.text("site").map(SiteControl::site).orElse(customer.site());
          String code = fields.text("wrong_site_code").orElse(customer.wrongSiteCode());
          Customer changed = customer.at(site, code);
          return Change.of(world.with(changed), answer(changed));
        });
  }

  private static Answer answer(Customer customer) {
    return Answer.ok(
        Json.object()
            .put("site", customer.site().name().toLowerCase(Locale.ROOT))
            .put("wrong_site_code", customer.wrongSiteCode()));
  }

  private static Customer.Site site(String text) {
    return Customer.Site.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
