// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.PriceBookFile;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.SeedCommands;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.history.History.Beginning;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Identity;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Kept;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Origin;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads scenario files and creates worlds from them and from other worlds. Thread-safe.
 *
 * <p>The methods that read files throw {@link InvalidFile} for an invalid one. A new world does not
 * accept requests until {@link WorldHost} opens it.
 */
public final class WorldFactory {

  private static final long ANY_SEED = 1;

  private final Scheduler scheduler;
  private final SeedCommands commands;
  private final WorldImport states;
  private final InitialWorlds initial;
  private final Histories histories;

  /**
   * Creates a factory.
   *
   * @param commands runs the requests of arrangements
   * @param slots slots of all rooms
   * @param prices price book of worlds that are created from a scenario
   * @param histories where the histories of worlds are kept
   */
  public WorldFactory(
      Scheduler scheduler,
      SeedCommands commands,
      List<Slot<?>> slots,
      PriceBook prices,
      Histories histories) {
    this.histories = histories;
    this.scheduler = scheduler;
    this.commands = commands;
    this.states = new WorldImport(scheduler, slots);
    this.initial = new InitialWorlds(scheduler, new ScenarioSeeder(scheduler, commands, prices));
  }

  /** Reads a scenario file from disk. */
  public ScenarioFile read(Path file) {
    return checked(ScenarioFile.read(file, states));
  }

  /** Reads a scenario file of up to 2 GB. A saved state is read as a stream. */
  public ScenarioFile read(InputStream in) {
    return checked(ScenarioFile.read(in, states));
  }

  /** Reads a scenario from a tree. The lines of its problems are meaningless. */
  public ScenarioFile read(JsonNode json) {
    return checked(ScenarioFile.read(json, states));
  }

  private ScenarioFile checked(ScenarioFile file) {
    InvalidFile.throwIfAny(RequestCheck.problems(file.scenario(), commands));
    return file;
  }

  /**
   * Returns the problems of a scenario or price book file. A world of the scenario is created, so
   * refused requests are reported, too.
   */
  public List<FileProblem> check(Path file, Instant wall) {
    try {
      if (PriceBookFile.isPriceBook(file)) {
        PriceBookFile.read(file);
        return List.of();
      }
      create(new WorldPlan("check", ANY_SEED, ClockStart.REAL), read(file), wall);
      return List.of();
    } catch (InvalidFile e) {
      return e.problems();
    }
  }

  /** Returns the state in a file; empty if the file has none. */
  public Optional<World> stateOf(ScenarioFile file) {
    return Optional.ofNullable(file.scenario().state()).map(SavedState::world);
  }

  /** Creates a world that starts with a state, in which commands are replayed. */
  public HostedWorld replayed(Identity identity, ClockedWorld start, AccountDirectory directory) {
    return new HostedWorld(identity, at -> start, scheduler, directory, StoreListener.NONE);
  }

  /** Creates a world from a scenario, without a listener. */
  public HostedWorld create(WorldPlan plan, ScenarioFile file, Instant wall) {
    return create(plan, file, wall, StoreListener.NONE);
  }

  /** Creates a world from a scenario. Each reset creates its state again from the scenario. */
  HostedWorld create(WorldPlan plan, ScenarioFile file, Instant wall, StoreListener listener) {
    Scenario scenario = file.scenario();
    SavedState state = scenario.state();
    Origin origin =
        state == null
            ? at -> initial.seeded(plan, scenario, at)
            : new ResumedOrigin(initial, state, plan.clock());
    return new HostedWorld(
        new Identity(plan.id(), scenario.name(), wall),
        origin,
        scheduler,
        ScenarioAccount.directory(plan.id(), scenario.accounts()),
        listener,
        new Kept(histories, new Beginning(scenario.name(), state == null, 0)));
  }

  /** Forks the current state of a world, without a listener. */
  public HostedWorld fork(HostedWorld origin, String id, @Nullable ClockStart clock, Instant wall) {
    return fork(
        origin, new ForkPlan(id, origin.store().view(wall), clock), wall, StoreListener.NONE);
  }

  /**
   * Forks a world. The fork has the same ids and seed and new credentials. The cost does not depend
   * on the size of the world.
   */
  HostedWorld fork(HostedWorld origin, ForkPlan plan, Instant wall, StoreListener listener) {
    WorldView from = plan.from();
    ClockStart clock = plan.clock();
    boolean frozen = clock == null ? from.frozen() : clock.frozen();
    SavedState state = new SavedState(from.world(), frozen);
    ClockStart start =
        new ClockStart(frozen, clock == null || clock.at() == null ? from.at() : clock.at());
    List<String> order =
        origin.accounts(from.world()).stream().map(AccountAccess::customerId).toList();
    return new HostedWorld(
        new Identity(plan.id(), origin.scenario(), origin.id(), wall),
        new ResumedOrigin(initial, state, start),
        scheduler,
        new AccountDirectory(plan.id(), order, Map.of()),
        listener,
        new Kept(histories, beginning(origin, start)));
  }

  /**
   * A fork of a world that nobody has touched is as its scenario says, unless its clock differs.
   */
  private static Beginning beginning(HostedWorld origin, ClockStart clock) {
    History.Start start = origin.history().start();
    boolean moved = !start.at().equals(clock.at());
    return new Beginning(
        origin.scenario(),
        start.beginning().seeded(),
        origin.history().commands() + (moved ? 1 : 0));
  }
}
