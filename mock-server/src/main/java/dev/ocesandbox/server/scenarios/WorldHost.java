// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.memory.Heap;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.ids.WorldId;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens worlds to callers and closes them. A world is opened and closed together with its
 * credentials and its request log. Thread-safe.
 */
public final class WorldHost {

  private final WorldFactory factory;
  private final Worlds worlds;
  private final CredentialStore credentials;
  private final RequestLog log;
  private final Function<String, StoreListener> listeners;
  private static final int MAX_ROUNDS = 20;

  private final Heap heap;

  /** Ids of removed worlds that no answer has named yet. */
  private final Queue<String> evicted = new ConcurrentLinkedQueue<>();

  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable ScenarioFile defaultScenario;
  private volatile Consumer<String> closed = id -> {};

  /**
   * Creates a host that builds worlds with {@code factory}.
   *
   * @param listeners returns a listener for a world with an id, called once when it is created
   * @param heap decides when worlds are removed
   */
  public WorldHost(
      WorldFactory factory,
      Worlds worlds,
      CredentialStore credentials,
      RequestLog log,
      Function<String, StoreListener> listeners,
      Heap heap) {
    this.factory = factory;
    this.worlds = worlds;
    this.credentials = credentials;
    this.log = log;
    this.listeners = listeners;
    this.heap = heap;
  }

  /** Calls a listener with the id of each world that is closed. */
  public void onClose(Consumer<String> listener) {
    closed = listener;
  }

  /** Returns the factory, which reads scenario files. */
  public WorldFactory factory() {
    return factory;
  }

  /** Returns the heap that the worlds are in. */
  public Heap heap() {
    return heap;
  }

  /** Opens the default world. From then on, {@link #scenario} also finds its scenario. */
  public HostedWorld openDefault(ScenarioFile file, long seed, ClockStart clock, Instant wall) {
    defaultScenario = file;
    return create(new WorldPlan(HostedWorld.DEFAULT, seed, clock), file, wall).world();
  }

  /**
   * Finds the scenario of the default world or a built-in scenario.
   *
   * @param name name of the scenario; empty for the scenario of the default world
   */
  public Optional<ScenarioFile> scenario(String name) {
    ScenarioFile own = defaultScenario;
    return own != null && (name.isEmpty() || name.equals(own.name()))
        ? Optional.of(own)
        : ScenarioFile.named(name);
  }

  /** Returns the names that {@link #scenario} finds. */
  public List<String> scenarioNames() {
    ScenarioFile own = defaultScenario;
    return Stream.concat(
            own == null ? Stream.of() : Stream.of(own.name()), Scenarios.names().stream())
        .distinct()
        .toList();
  }

  /** Opens a new world of a scenario. */
  public Opened open(ScenarioFile file, long seed, ClockStart clock, Instant wall) {
    return create(new WorldPlan(nextId(), seed, clock), file, wall);
  }

  private Opened create(WorldPlan plan, ScenarioFile file, Instant wall) {
    return open(factory.create(plan, file, wall, listener(plan.id())), wall);
  }

  /**
   * Opens a fork of a world.
   *
   * @param from view of the world that is forked, present or past
   * @param clock initial state of the clock; null to continue the clock of the view
   */
  public Opened fork(HostedWorld origin, WorldView from, @Nullable ClockStart clock, Instant wall) {
    ForkPlan plan = new ForkPlan(nextId(), from, clock);
    return open(factory.fork(origin, plan, wall, listener(plan.id())), wall);
  }

  /** Resets a world to its initial state and clears its log. Its credentials stay valid. */
  public void reset(HostedWorld world, Instant wall, Command command) {
    world.reset(wall, command);
    log.clear(world.id());
  }

  /** Closes a world. Its credentials become invalid and its log is dropped. */
  public Optional<HostedWorld> close(String id) {
    Optional<HostedWorld> world = worlds.remove(id);
    world.ifPresent(this::forget);
    return world;
  }

  private Opened open(HostedWorld world, Instant wall) {
    credentials.open(world.id(), world.accounts(world.store().read(wall)));
    evict(worlds.add(world));
    List<String> ids = new ArrayList<>();
    for (String id = evicted.poll(); id != null; id = evicted.poll()) {
      ids.add(id);
    }
    return new Opened(world, ids);
  }

  /**
   * Removes the least recently used worlds if the heap is short, and returns whether it is still
   * full.
   */
  public boolean isFull() {
    boolean full = true;
    boolean removed = true;
    // Each round removes a share of what is left, so a few of them leave the last world only.
    for (int round = 0; full && removed && round < MAX_ROUNDS; round++) {
      Collection<HostedWorld> oldest = worlds.removeShare(heap.shareToRemove());
      removed = !oldest.isEmpty();
      if (removed) {
        evict(oldest);
        heap.collect();
      }
      full = heap.isFull();
    }
    return full;
  }

  private void evict(Collection<HostedWorld> removed) {
    removed.forEach(this::forget);
    removed.forEach(world -> evicted.add(world.id()));
  }

  /** Updates the credentials of a world when customers are added or removed. */
  @SuppressWarnings("ReferenceEquality") // unchanged customers are the same map; equals reads all
  private StoreListener listener(String worldId) {
    StoreListener other = listeners.apply(worldId);
    return (command, before, after) -> {
      other.published(command, before, after);
      if (before.customers() != after.customers()) {
        worlds.find(worldId).ifPresent(world -> credentials.open(worldId, world.accounts(after)));
        if (worlds.find(worldId).isEmpty()) {
          // The world was removed meanwhile.
          credentials.close(worldId);
        }
      }
    };
  }

  private void forget(HostedWorld world) {
    credentials.close(world.id());
    log.clear(world.id());
    world.history().close();
    closed.accept(world.id());
  }

  private String nextId() {
    return WorldId.of(numbers.getAndIncrement());
  }
}
