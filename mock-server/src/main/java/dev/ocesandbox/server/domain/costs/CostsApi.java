// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.LineJson;
import dev.ocesandbox.server.domain.bills.Scope;
import dev.ocesandbox.server.domain.features.Feature;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the cost center. */
public final class CostsApi {

  private CostsApi() {}

  /** Returns the operations of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListCosts", CostsApi::analyze),
            Route.read("ListCustomerBillsMonthlyBreakDown", CostsApi::breakDown)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> analyze(Call call, World world) {
    CostForm form = new CostForm(call.body(), call.now());
    Optional<Refusal> refusal =
        Checks.first(() -> caller(call, world), form::refusal, () -> members(call, world, form));
    return refusal
        .<Change<Answer>>map(Change::refused)
        .orElseGet(() -> Change.of(CostGroup.noted(world), analyzed(call, world, form.query())));
  }

  private static Answer analyzed(Call call, World world, CostQuery query) {
    Scope scope = Scope.of(world, call.customerId(), null, null);
    CostView view = CostView.of(world, call.now());
    CostQuery shown = query.until(view.lastDay(query.amortized()));
    return Answer.ok(CostsJson.of(world, shown, Costs.analyzed(world, scope, view, shown)));
  }

  private static Change<Answer> breakDown(Call call, World world) {
    return CostsError.NO_COST_CENTER
        .unless(hasCostCenter(call, world))
        .<Change<BreakdownQuery>>map(Change::refused)
        .orElseGet(() -> new BreakdownForm(world, call).read())
        .map(query -> Answer.ok(brokenDown(call, world, query)));
  }

  private static ObjectNode brokenDown(Call call, World world, BreakdownQuery query) {
    LineJson shared = new LineJson(world, call.language());
    return new BreakdownJson(shared, query.month())
        .of(query.page(world, CostView.of(world, call.now())));
  }

  private static Optional<Refusal> caller(Call call, World world) {
    Customer caller = world.customer(call.customerId());
    return Checks.first(
        () -> CostsError.OF_RESELLER.unless(caller.model() != Customer.SalesModel.RESELLER),
        () -> CostsError.IN_CUSTODY.unless(caller.payerId().equals(caller.id())),
        () -> CostsError.NO_COST_CENTER.unless(hasCostCenter(call, world)));
  }

  private static boolean hasCostCenter(Call call, World world) {
    return Features.isOn(world, call.customerId(), Feature.COST_CENTER);
  }

  private static Optional<Refusal> members(Call call, World world, CostForm form) {
    boolean named = form.query().filters().stream().anyMatch(CostFilter::namesAccounts);
    return CostsError.TOO_MANY_MEMBERS.unless(named || Scope.isListable(world, call.customerId()));
  }
}
