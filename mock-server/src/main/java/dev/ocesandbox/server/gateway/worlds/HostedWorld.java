// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.history.Place;
import dev.ocesandbox.server.gateway.history.Surroundings;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A world on this server: its store, history, credentials, snapshots, planned faults and stubs.
 * Thread-safe.
 *
 * <p>It keeps its origin, so that a reset only replaces one reference.
 */
public final class HostedWorld {

  /** The id of the default world, which always exists. */
  public static final String DEFAULT = "default";

  private final Identity identity;
  private final Origin origin;
  private final AccountDirectory directory;
  private final WorldStore store;
  private final History history;
  private final Snapshots snapshots = new Snapshots();
  private final PlanRegistry<FaultPlan, Fault> faults = Fault.registry();
  private final PlanRegistry<StubPlan, Stub> stubs = Stub.registry();
  private final AtomicLong lastUse = new AtomicLong();
  private volatile boolean removed;

  /**
   * Creates a hosted world with the initial state of its origin at {@code identity.createdAt()}.
   *
   * @param directory credentials of its customers
   * @param listener called for each command that its store publishes
   */
  public HostedWorld(
      Identity identity,
      Origin origin,
      Scheduler scheduler,
      AccountDirectory directory,
      StoreListener listener) {
    this(
        identity,
        origin,
        scheduler,
        directory,
        listener,
        new Kept(new Histories(), new History.Beginning(identity.scenario(), false, 0)));
  }

  /** Creates a hosted world whose history is one of several. */
  public HostedWorld(
      Identity identity,
      Origin origin,
      Scheduler scheduler,
      AccountDirectory directory,
      StoreListener listener,
      Kept kept) {
    this.identity = identity;
    this.origin = origin;
    this.directory = directory;
    this.history = new History(kept.histories(), kept.beginning(), new Here());
    this.store =
        new WorldStore(
            origin.at(identity.createdAt()),
            scheduler,
            (command, before, after) -> {
              listener.published(command, before, after);
              published(command);
            });
    history.begin();
  }

  private void published(Command command) {
    history.published(command);
  }

  /**
   * Where the history of a world is kept.
   *
   * @param histories all of the server
   * @param beginning how the world begins
   */
  public record Kept(Histories histories, History.Beginning beginning) {}

  /** This world, for its history. */
  private final class Here implements Place {
    @Override
    public ClockedWorld current() {
      return store.current();
    }

    @Override
    public Surroundings surroundings(boolean reset) {
      return WorldSurroundings.of(HostedWorld.this, reset);
    }
  }

  /**
   * The id and the origin of a world.
   *
   * @param id world id
   * @param scenario name of the scenario, also for forks of forks
   * @param from id of the world it was forked from; null if it is not a fork
   * @param createdAt wall-clock time of its creation
   */
  public record Identity(String id, String scenario, @Nullable String from, Instant createdAt) {

    /** Creates the identity of a world that is not a fork. */
    public Identity(String id, String scenario, Instant createdAt) {
      this(id, scenario, null, createdAt);
    }
  }

  /**
   * Creates the initial state of a world at its creation and at each reset. A scenario's relative
   * times are resolved anew each time; the state of a fork is always the same.
   */
  public interface Origin {
    /** Creates the initial state at a wall-clock time. */
    ClockedWorld at(Instant wall);

    /** Returns the state that it keeps; null if it creates one each time. */
    default @Nullable World saved() {
      return null;
    }
  }

  /** Returns its id. */
  public String id() {
    return identity.id();
  }

  /** Returns the name of its scenario, also for forks of forks. */
  public String scenario() {
    return identity.scenario();
  }

  /** Returns the id of the world it was forked from; null if it is not a fork. */
  public @Nullable String from() {
    return identity.from();
  }

  /** Returns the wall-clock time of its creation. */
  public Instant createdAt() {
    return identity.createdAt();
  }

  /** Returns its store. */
  public WorldStore store() {
    return store;
  }

  /** Returns every state that it keeps: the present one, its snapshots, and a saved origin. */
  List<World> states() {
    List<World> states = new ArrayList<>();
    states.add(store.current().world());
    World saved = origin.saved();
    if (saved != null) {
      states.add(saved);
    }
    snapshots.all().forEach(snapshot -> states.add(snapshot.view().world()));
    return states;
  }

  /** Returns what happened to it since its start. */
  public History history() {
    return history;
  }

  /** Returns the credentials of the customers in a state of this world. */
  public List<AccountAccess> accounts(World world) {
    return directory.of(world.customers());
  }

  /** Returns its snapshots. */
  public Snapshots snapshots() {
    return snapshots;
  }

  /** Returns its planned faults. They are not part of the world, so forks do not have them. */
  public PlanRegistry<FaultPlan, Fault> faults() {
    return faults;
  }

  /** Returns its stubs. They are not part of the world, so forks do not have them. */
  public PlanRegistry<StubPlan, Stub> stubs() {
    return stubs;
  }

  /** Restores a snapshot, including clock and settings. Credentials are kept. */
  public void restore(Snapshot snapshot, Instant wall, Command command) {
    var view = snapshot.view();
    store.replace(wall, command, new ClockedWorld(view.world(), view.clock(wall)));
  }

  /**
   * Resets it to its initial state and removes its faults and stubs. Credentials and snapshots are
   * kept.
   */
  public void reset(Instant wall, Command command) {
    store.replace(wall, command, origin.at(wall));
    faults.clear();
    stubs.clear();
  }

  /**
   * Lets it begin anew with another state, and removes its faults and stubs. Credentials and
   * snapshots are kept; a later reset returns to its own initial state.
   */
  public void begin(Instant wall, Command command, ClockedWorld start) {
    store.replace(wall, command, start);
    faults.clear();
    stubs.clear();
  }

  /** Marks it as used. If there are too many worlds, the least recently used are removed. */
  public void touch(long tick) {
    lastUse.set(tick);
  }

  /** Returns whether it was deleted or made room for another world. */
  public boolean isRemoved() {
    return removed;
  }

  void markRemoved() {
    removed = true;
  }

  long lastUse() {
    return lastUse.get();
  }
}
