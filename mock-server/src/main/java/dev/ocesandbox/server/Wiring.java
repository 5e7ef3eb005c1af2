// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.control.ControlApi;
import dev.ocesandbox.server.control.ControlParts;
import dev.ocesandbox.server.domain.accounts.AccountsApi;
import dev.ocesandbox.server.domain.config.ConfigApi;
import dev.ocesandbox.server.domain.coupons.CouponsApi;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.OrdersApi;
import dev.ocesandbox.server.domain.packages.PackagesApi;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.ProductsApi;
import dev.ocesandbox.server.domain.quotes.QuotesApi;
import dev.ocesandbox.server.domain.renewals.RenewalsApi;
import dev.ocesandbox.server.domain.resources.ResourcesApi;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsApi;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.auth.AuthStage;
import dev.ocesandbox.server.gateway.auth.ControlAccess;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.auth.PermissionStage;
import dev.ocesandbox.server.gateway.auth.SignatureAuth;
import dev.ocesandbox.server.gateway.auth.SiteStage;
import dev.ocesandbox.server.gateway.auth.TokenAuth;
import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.gateway.checks.BodyStage;
import dev.ocesandbox.server.gateway.checks.CheckStage;
import dev.ocesandbox.server.gateway.errors.Replies;
import dev.ocesandbox.server.gateway.faults.FaultStage;
import dev.ocesandbox.server.gateway.iam.IamApi;
import dev.ocesandbox.server.gateway.limits.SizeStage;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.PriceBookFile;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.TimeRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The only class that knows every room: it puts the house together. */
public final class Wiring {

  private final Contracts contracts = Contracts.load();
  private final CredentialBook credentials = new CredentialBook();
  private final Worlds worlds;
  private final RequestLog log;
  private final WorldHost host;
  private final SandboxOptions options;
  private final BooleanSupplier ready;

  Wiring(SandboxOptions options, BooleanSupplier ready) {
    this.options = options;
    this.ready = ready;
    this.worlds = new Worlds(options.maxWorlds());
    this.log = new RequestLog(options.listener());
    this.host =
        new WorldHost(
            new WorldFactory(new TimeLine(timeRules()), slots(), prices(options)),
            worlds,
            credentials,
            log);
  }

  private static PriceBook prices(SandboxOptions options) {
    return options.priceBook() == null
        ? PriceBook.STANDARD
        : PriceBookFile.read(options.priceBook());
  }

  /** Returns the rooms, those that use others after those that are used. */
  public static List<Room> rooms() {
    return List.of(
        ConfigApi.room(),
        ProductsApi.room(),
        Discounts.room(),
        QuotesApi.room(),
        AccountsApi.room(),
        CouponsApi.room(),
        ResourcesApi.room(),
        PackagesApi.room(),
        OrdersApi.room(),
        RenewalsApi.room(),
        UnsubscriptionsApi.room());
  }

  /** Returns everything that happens by itself. */
  public static List<TimeRule> timeRules() {
    return rooms().stream().flatMap(room -> room.timeRules().stream()).toList();
  }

  /** Returns where the rooms keep their state. */
  public static List<Slot<?>> slots() {
    List<Slot<?>> slots = new ArrayList<>();
    rooms().forEach(room -> slots.addAll(room.slots()));
    return slots;
  }

  HostedWorld openDefault(SandboxOptions from, Instant wall) {
    ScenarioFile file =
        ScenarioFile.named(from.scenario())
            .orElseGet(() -> host.factory().read(Path.of(from.scenario())));
    return host.openDefault(file, from.seed(), from.clock(), wall);
  }

  Gateway gateway() {
    return new Gateway(stages(), new Replies(contracts, Version.text()), log);
  }

  /**
   * The way in, in order. Inferred: the real gateway states no order; this one yields the
   * documented answers.
   */
  private List<Stage> stages() {
    return List.of(
        // Sizes first: nothing else may be looked at in a request that is too large.
        new SizeStage(),
        // The operation says which credentials, limits and shapes are wanted.
        new RouteStage(contracts),
        // A signature covers the bytes of the body.
        new BodyStage(),
        // From here on the customer and the world are known.
        new AuthStage(
            new SignatureAuth(credentials, worlds, options.lenient()),
            new TokenAuth(credentials, worlds),
            new ControlAccess(options.allowedHosts(), options.adminToken()),
            worlds),
        // Seen before any parameter check by clients that probe for the site.
        new SiteStage(),
        // A gateway throttles before the service looks at parameters.
        new ThrottleStage(),
        // Caller and operation are known here, and nothing of the service has been asked yet: a
        // fault between client and service meets good and bad requests alike.
        new FaultStage(),
        // The service reads the request before it asks what the user may do.
        new CheckStage(contracts),
        new PermissionStage(),
        new HandlerStage(contracts, new AnswerCheck(contracts), routes()));
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    rooms().forEach(room -> routes.addAll(room.routes()));
    routes.addAll(IamApi.routes(credentials, worlds));
    routes.addAll(
        ControlApi.routes(
            new ControlParts(
                contracts,
                worlds,
                credentials,
                log,
                slots(),
                List.copyOf(routes),
                host,
                options.seed(),
                ready)));
    return routes;
  }
}
