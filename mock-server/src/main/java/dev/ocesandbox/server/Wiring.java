// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.control.ControlApi;
import dev.ocesandbox.server.control.ControlParts;
import dev.ocesandbox.server.control.RoomJson;
import dev.ocesandbox.server.domain.attachments.Attachments;
import dev.ocesandbox.server.domain.enterprise.AccountLife;
import dev.ocesandbox.server.domain.products.PriceBookFile;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.auth.AuthStage;
import dev.ocesandbox.server.gateway.auth.ControlAccess;
import dev.ocesandbox.server.gateway.auth.PermissionStage;
import dev.ocesandbox.server.gateway.auth.SignatureAuth;
import dev.ocesandbox.server.gateway.auth.SiteStage;
import dev.ocesandbox.server.gateway.auth.TokenAuth;
import dev.ocesandbox.server.gateway.checks.BodyStage;
import dev.ocesandbox.server.gateway.checks.CheckStage;
import dev.ocesandbox.server.gateway.commands.AnswerRecorder;
import dev.ocesandbox.server.gateway.commands.CommandRunner;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.commands.Handlers;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.commands.SeedCommands;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.coverage.Coverage;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.faults.FaultStage;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.iam.IamApi;
import dev.ocesandbox.server.gateway.limits.SizeStage;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.RoomStage;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.routing.UploadStage;
import dev.ocesandbox.server.gateway.stubs.StubStage;
import dev.ocesandbox.server.gateway.worlds.AttachmentRoom;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.memory.Budget;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.providerstates.ProviderStateControl;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.tls.TlsIdentity;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.StoreListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a server from its parts. */
public final class Wiring {

  private final Contracts contracts = Contracts.load();
  private final CredentialStore credentials = new CredentialStore();
  private final Budget bodies = Budget.ofBodies();
  private final AccountLife guard = new AccountLife();
  private final SandboxOptions options;
  private final OutOfMemory outOfMemory;
  private final List<Slot<?>> slots;
  private final Scheduler scheduler;
  private final CommandTable table;
  private final PermissionStage permissions;
  private final Worlds worlds;
  private final AttachmentRoom attachments;
  private final RequestLog log;
  private final WorldHost host;
  private final Histories histories = new Histories();
  private final Coverage coverage;
  private final Handlers handlers;

  /** Creates a server with the standard rooms. */
  Wiring(SandboxOptions options, BooleanSupplier ready) {
    this(options, ready, OutOfMemory.noted(), null);
  }

  /**
   * Creates a server that refuses all requests after the JVM has run out of memory, and that speaks
   * TLS; {@code tls} is null for none.
   */
  Wiring(
      SandboxOptions options,
      BooleanSupplier ready,
      OutOfMemory outOfMemory,
      @Nullable TlsIdentity tls) {
    this(options, ready, Rooms.standard(), world -> StoreListener.NONE, outOfMemory, tls);
  }

  /**
   * Creates a server with these rooms; tests add or replace some.
   *
   * @param ready whether the server accepts requests, for the readiness probe
   * @param rooms each after the rooms it uses
   */
  public Wiring(SandboxOptions options, BooleanSupplier ready, List<Room> rooms) {
    this(options, ready, rooms, world -> StoreListener.NONE);
  }

  /**
   * Builds a server whose worlds are observed.
   *
   * @param ready tells whether requests will be answered
   * @param rooms those that use others after those that are used
   * @param listeners returns a listener for the world with an id
   */
  public Wiring(
      SandboxOptions options,
      BooleanSupplier ready,
      List<Room> rooms,
      Function<String, StoreListener> listeners) {
    this(options, ready, rooms, listeners, OutOfMemory.noted(), null);
  }

  private Wiring(
      SandboxOptions options,
      BooleanSupplier ready,
      List<Room> rooms,
      Function<String, StoreListener> listeners,
      OutOfMemory outOfMemory,
      @Nullable TlsIdentity tls) {
    this.options = options;
    this.outOfMemory = outOfMemory;
    this.slots = Rooms.slots(rooms);
    this.worlds = new Worlds(options.maxWorlds());
    this.attachments = new AttachmentRoom(worlds, Attachments::size, options.maxAttachments());
    this.log = new RequestLog(options.listener());
    this.scheduler = Rooms.scheduler(rooms);
    List<Route> routes = Rooms.routes(rooms, slots);
    this.table = new CommandTable(contracts, scheduler, routes);
    this.permissions = new PermissionStage(guard, table::isWrite);
    WorldFactory factory =
        new WorldFactory(
            scheduler,
            new SeedCommands(contracts, table),
            slots,
            PriceBookFile.readOrStandard(options.priceBook()),
            histories);
    this.coverage = new Coverage(contracts, worlds);
    this.host =
        new WorldHost(factory, worlds, credentials, log, observed(listeners), outOfMemory.heap());
    host.onClose(coverage::close);
    routes.addAll(IamApi.routes(credentials, worlds, guard));
    routes.addAll(ControlApi.routes(controlParts(ready, tls)));
    WorldRequests requests = new WorldRequests(contracts, this::runner);
    routes.addAll(new ProviderStateControl(contracts, worlds, host, requests).routes());
    this.handlers = new Handlers(contracts, table, routes);
  }

  private Function<String, StoreListener> observed(Function<String, StoreListener> listeners) {
    return id -> listeners.apply(id).and(coverage.listener(id));
  }

  private CommandRunner runner() {
    return handlers.runner();
  }

  private ControlParts controlParts(BooleanSupplier ready, @Nullable TlsIdentity tls) {
    return new ControlParts(
        contracts,
        worlds,
        log,
        slots,
        table,
        List.of(new SiteStage(), new CheckStage(contracts), permissions),
        host,
        options.seed(),
        ready,
        new ControlParts.ServerFacts(
            Version.text(),
            options.adminToken() != null,
            ScenarioFile.names().contains(options.scenario()),
            tls == null ? null : tls.trustedPem()),
        RoomJson.of(host.heap(), worlds, log, histories, bodies, credentials),
        attachments,
        coverage,
        options.moves());
  }

  /** Returns the counters of what clients use. */
  Coverage coverage() {
    return coverage;
  }

  /** Creates the default world from the options. */
  public HostedWorld openDefault(Instant wall) {
    String scenario = options.scenario();
    ScenarioFile file =
        ScenarioFile.named(scenario).orElseGet(() -> host.factory().read(Path.of(scenario)));
    return host.openDefault(file, options.seed(), options.clock(), wall);
  }

  /** Creates the gateway with all stages. */
  public Gateway gateway() {
    return gateway(stages());
  }

  /** Returns a gateway with some stages; tests swap them. */
  Gateway gateway(List<Stage> stages) {
    return new Gateway(
        stages,
        new ReplyRenderer(contracts, Version.text()),
        log,
        outOfMemory,
        new AnswerRecorder(histories),
        coverage);
  }

  /** Returns what runs histories again. */
  public Replayer replayer() {
    return new Replayer(
        contracts,
        handlers.runner(),
        permissions,
        new ReplyRenderer(contracts, Version.text()),
        host.factory());
  }

  /** Returns the worlds of this server. */
  public Worlds worlds() {
    return worlds;
  }

  /** Returns what opens and closes worlds. */
  public WorldHost host() {
    return host;
  }

  /** Returns every key, token and password. */
  public CredentialStore credentials() {
    return credentials;
  }

  /** Returns the histories of the worlds. */
  public Histories histories() {
    return histories;
  }

  /** Returns the time rules of the rooms. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** Returns the handlers of all operations. */
  public Handlers handlers() {
    return handlers;
  }

  /**
   * Returns the stages in order. Inferred: the order of the real gateway is not documented; this
   * one yields the documented answers. No two neighbours are free to change places: {@code
   * StageOrderTest} has a request for each pair that would be answered differently.
   */
  List<Stage> stages() {
    return List.of(
        // A request that is too large is refused before anything else is read.
        new SizeStage(),
        // The operation defines the credentials, limits and schemas of a request.
        new RouteStage(contracts),
        // The signature covers the bytes of the body.
        new BodyStage(bodies),
        // The following stages need the caller and the world.
        new AuthStage(
            new SignatureAuth(credentials, worlds, options.lenient()),
            new TokenAuth(credentials, worlds),
            new ControlAccess(options.allowedHosts(), options.adminToken()),
            worlds,
            guard),
        // Clients that probe for the site expect this refusal before any about parameters.
        new SiteStage(),
        // A gateway throttles before the service checks parameters.
        new ThrottleStage(),
        // Faults between client and service affect valid and invalid requests alike.
        new FaultStage(table),
        // The service parses the request before it checks permissions.
        new CheckStage(contracts),
        permissions,
        // A canned answer is for requests that would be handled.
        new StubStage(
            contracts,
            new RoomStage(
                handlers,
                host::isFull,
                new UploadStage(attachments, new HandlerStage(contracts, handlers, worlds)))));
  }
}
