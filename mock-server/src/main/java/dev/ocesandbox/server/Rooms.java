// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.control.ControlApi;
import dev.ocesandbox.server.domain.accounts.AccountsApi;
import dev.ocesandbox.server.domain.agreements.AgreementsApi;
import dev.ocesandbox.server.domain.attachments.AttachmentsApi;
import dev.ocesandbox.server.domain.audit.AuditApi;
import dev.ocesandbox.server.domain.authorizations.AuthorizationsApi;
import dev.ocesandbox.server.domain.bills.BillsApi;
import dev.ocesandbox.server.domain.config.ConfigApi;
import dev.ocesandbox.server.domain.contacts.ContactsApi;
import dev.ocesandbox.server.domain.costs.CostsApi;
import dev.ocesandbox.server.domain.coupons.CouponsApi;
import dev.ocesandbox.server.domain.diagnosis.DiagnosisApi;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.enterprise.EnterpriseApi;
import dev.ocesandbox.server.domain.features.FeaturesApi;
import dev.ocesandbox.server.domain.history.HistoryApi;
import dev.ocesandbox.server.domain.labels.LabelsApi;
import dev.ocesandbox.server.domain.messages.MessagesApi;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.MeteringApi;
import dev.ocesandbox.server.domain.orders.OrdersApi;
import dev.ocesandbox.server.domain.packages.PackagesApi;
import dev.ocesandbox.server.domain.privileges.PrivilegesApi;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.ProductsApi;
import dev.ocesandbox.server.domain.quotes.QuotesApi;
import dev.ocesandbox.server.domain.renewals.RenewalsApi;
import dev.ocesandbox.server.domain.resources.ResourcesApi;
import dev.ocesandbox.server.domain.support.SupportApi;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalogApi;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.domain.tickets.TicketsApi;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsApi;
import dev.ocesandbox.server.domain.usage.UsageApi;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.commands.SeedCommands;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Slot;
import java.util.ArrayList;
import java.util.List;

/** The standard rooms, and what is built of a list of rooms. The only class that knows them all. */
public final class Rooms {

  private Rooms() {}

  /** Returns the standard rooms, each after the rooms it uses. */
  public static List<Room> standard() {
    return List.of(
        ConfigApi.room(),
        FeaturesApi.room(),
        ProductsApi.room(),
        AccountsApi.room(),
        CouponsApi.room(Metering::lateUse),
        EnterpriseApi.room(),
        PrivilegesApi.room(),
        ContactsApi.room(),
        AgreementsApi.room(),
        Discounts.room(),
        QuotesApi.room(),
        ResourcesApi.room(),
        TicketCatalogApi.room(Tickets::open),
        DiagnosisApi.room(),
        PackagesApi.room(),
        OrdersApi.room(),
        MeteringApi.room(),
        RenewalsApi.room(),
        UnsubscriptionsApi.room(),
        HistoryApi.room(),
        BillsApi.room(),
        UsageApi.room(),
        CostsApi.room(),
        AttachmentsApi.room(),
        LabelsApi.room(),
        TicketsApi.room(),
        MessagesApi.room(),
        AuthorizationsApi.room(),
        SupportApi.room(),
        AuditApi.room(BillsApi.room(), CostsApi.room()));
  }

  /** Returns a factory of worlds with these rooms and the built-in prices, without a server. */
  public static WorldFactory factory(List<Room> rooms) {
    return factory(rooms, PriceBook.STANDARD);
  }

  /** Returns a factory of worlds with these rooms and prices, without a server. */
  public static WorldFactory factory(List<Room> rooms, PriceBook prices) {
    Contracts contracts = Contracts.load();
    Scheduler scheduler = scheduler(rooms);
    List<Slot<?>> slots = slots(rooms);
    CommandTable table = new CommandTable(contracts, scheduler, routes(rooms, slots));
    return new WorldFactory(
        scheduler, new SeedCommands(contracts, table), slots, prices, new Histories());
  }

  /** Returns the time rules of rooms. */
  public static Scheduler scheduler(List<Room> rooms) {
    return new Scheduler(rooms.stream().flatMap(room -> room.timeRules().stream()).toList());
  }

  /** Returns the state slots of these rooms. */
  public static List<Slot<?>> slots(List<Room> rooms) {
    return rooms.stream().<Slot<?>>flatMap(room -> room.slots().stream()).toList();
  }

  /** Returns the operations that are handled in a world. */
  static List<Route> routes(List<Room> rooms, List<Slot<?>> slots) {
    List<Route> routes = new ArrayList<>();
    rooms.forEach(room -> room.allRoutes().forEach(routes::add));
    routes.addAll(ControlApi.worldRoutes(slots));
    return routes;
  }
}
