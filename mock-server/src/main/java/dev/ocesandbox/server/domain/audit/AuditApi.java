// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The operations that audit bills. */
public final class AuditApi {

  private final Map<String, Route.InWorldWork> views;

  private AuditApi(Map<String, Route.InWorldWork> views) {
    this.views = Map.copyOf(views);
  }

  /**
   * Returns the operations of the room.
   *
   * @param viewed the rooms whose operations are the views
   */
  public static Room room(Room... viewed) {
    Map<String, Route.InWorldWork> views = new HashMap<>();
    for (Room room : viewed) {
      for (Route route : room.routes()) {
        if (route.handler() instanceof Route.InWorld handler) {
          views.put(route.operation(), handler.work());
        }
      }
    }
    AuditApi audit = new AuditApi(views);
    return new Room(
        List.of(),
        List.of(
            Route.read("CheckBills", audit::check),
            Route.read("ExportBills", audit::export),
            Route.read("ReconcileBills", audit::reconcile),
            Route.read("ExplainAmount", AuditApi::explain)),
        List.of(),
        List.of());
  }

  private Change<Answer> check(Call call, World world) {
    return month(
        call,
        world,
        cycle -> {
          ViewApi asked = new ViewApi(views, call, world, cycle);
          List<Difference> found =
              new BillCheck(world, cycle)
                  .run(
                      customerId -> new ViewsJson(asked, customerId, cycle).all(),
                      new PayersJson(asked, cycle)::seenBy);
          return Change.of(
              world.applied("bills.check.views-agree"), Answer.ok(CheckJson.of(cycle, found)));
        });
  }

  private Change<Answer> export(Call call, World world) {
    return month(
        call,
        world,
        cycle ->
            whose(
                call,
                world,
                whose -> {
                  ViewApi asked = new ViewApi(views, call, world, cycle);
                  ExportFile file =
                      new ExportFile(asked, cycle, whose.method(), call.messageLanguage());
                  return Change.of(
                      world,
                      Answer.streamed(out -> file.write(out, whose.customers()))
                          .with("Content-Type", "text/csv;charset=UTF-8")
                          .with(
                              "Content-Disposition",
                              "attachment; filename=\"bills-" + cycle + ".csv\"")
                          .with("X-Content-Type-Options", "nosniff"));
                }));
  }

  private Change<Answer> reconcile(Call call, World world) {
    return month(
        call,
        world,
        cycle ->
            whose(
                call,
                world,
                whose ->
                    BooksForm.read(world, call.bodyList())
                        .map(books -> reconciled(call, world, cycle, whose, books))));
  }

  private Answer reconciled(
      Call call, World world, Cycle cycle, Whose whose, Map<String, FineAmount> books) {
    Map<String, Reconciler.Rows> others = new LinkedHashMap<>();
    for (Cycle other : new Cycle[] {cycle.plus(-1), cycle.next()}) {
      others.put(other.toString(), rows(call, world, other, whose));
    }
    Reconciliation result = new Reconciler(books).run(rows(call, world, cycle, whose), others);
    return Answer.ok(ReconciliationJson.of(cycle, result, call.messageLanguage()));
  }

  private Reconciler.Rows rows(Call call, World world, Cycle cycle, Whose whose) {
    ViewApi asked = new ViewApi(views, call, world, cycle);
    return new BillRowsJson(asked, cycle, whose.customers(), whose.method())::each;
  }

  private static Change<Answer> explain(Call call, World world) {
    String id = call.requiredText("id");
    return AmountSearch.find(world, id, call.now())
        .map(found -> Change.of(world, Answer.ok(AmountJson.of(id, found, call.messageLanguage()))))
        .orElseGet(() -> Change.refused(new Refusal("control.amount-known", Map.of("id", id))));
  }

  /**
   * Whose bills are meant.
   *
   * @param customers whose bills
   * @param method what of each: its own records, or all that it may see
   */
  private record Whose(List<String> customers, String method) {}

  private static Change<Answer> whose(
      Call call, World world, Function<Whose, Change<Answer>> next) {
    Optional<String> account = call.text("account");
    return account.isEmpty()
        ? next.apply(
            new Whose(BillCheck.byName(world).stream().map(Customer::id).toList(), "oneself"))
        : call.withAccount(
            world, account.get(), one -> next.apply(new Whose(List.of(one.id()), "all")));
  }

  private static Change<Answer> month(
      Call call, World world, Function<Cycle, Change<Answer>> next) {
    Cycle cycle = Cycle.parse(call.requiredText("month")).orElseThrow();
    return Months.of(world, call.now())
        .refusal(cycle)
        .<Change<Answer>>map(Change::refused)
        .orElseGet(() -> next.apply(cycle));
  }
}
