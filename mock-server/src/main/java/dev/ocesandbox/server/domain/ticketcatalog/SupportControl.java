// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the support plan, the quota of tickets and the partner of a customer. */
final class SupportControl {

  private static final Bilingual ITSELF = new Bilingual("must be another account", "必须是其他账号");

  private SupportControl() {}

  static Change<Answer> set(Call call, World world) {
    RequestFields fields = call.bodyFields();
    Optional<String> partner = fields.text("partner").filter(name -> !name.isEmpty());
    return call.withAccount(
        world,
        customer ->
            partner.isEmpty()
                ? set(world, fields, customer, keptPartner(world, fields, customer))
                : call.withAccount(
                    world,
                    partner.get(),
                    other ->
                        other.id().equals(customer.id())
                            ? Change.refused(RequestFields.refusal("partner", ITSELF))
                            : set(world, fields, customer, other.id())));
  }

  /** An empty partner takes it away, an absent one keeps it. */
  private static @Nullable String keptPartner(
      World world, RequestFields fields, Customer customer) {
    return fields.has("partner") ? null : TicketCatalog.terms(world, customer.id()).partnerId();
  }

  private static Change<Answer> set(
      World world, RequestFields fields, Customer customer, @Nullable String partnerId) {
    SupportTerms before = TicketCatalog.terms(world, customer.id());
    SupportTerms after =
        new SupportTerms(
            customer.id(),
            fields.has("plan") ? fields.choice("plan", SupportPlan.class) : before.plan(),
            fields.integer("quota", before.quota()),
            partnerId);
    World changed =
        world
            .with(TicketCatalogState.SLOT, world.get(TicketCatalogState.SLOT).with(after))
            .applied("ticketcatalog.support.set");
    return Change.of(changed, answer(changed, after));
  }

  private static Answer answer(World world, SupportTerms terms) {
    String partner =
        Optional.ofNullable(terms.partnerId())
            .flatMap(world::findCustomer)
            .map(Customer::name)
            .orElse("");
    return Answer.ok(
        Json.object()
            .put("plan", terms.plan().name().toLowerCase(Locale.ROOT))
            .put("quota", terms.quota())
            .put("partner", partner));
  }
}
