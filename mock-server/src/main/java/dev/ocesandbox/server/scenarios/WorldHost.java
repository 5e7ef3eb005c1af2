// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Moment;
import dev.ocesandbox.server.world.ids.Ids;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Opens worlds to callers and closes them again: world, credentials and log come and go together.
 * Thread-safe.
 */
public final class WorldHost {

  private final WorldFactory factory;
  private final Worlds worlds;
  private final CredentialBook credentials;
  private final RequestLog log;
  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable ScenarioFile usual;

  /** Takes who makes worlds and where they are kept. */
  public WorldHost(
      WorldFactory factory, Worlds worlds, CredentialBook credentials, RequestLog log) {
    this.factory = factory;
    this.worlds = worlds;
    this.credentials = credentials;
    this.log = log;
  }

  /** Returns who reads scenario files. */
  public WorldFactory factory() {
    return factory;
  }

  /** Opens the world that is always there; its scenario can be had by name from then on. */
  public HostedWorld openDefault(ScenarioFile file, long seed, ClockStart clock, Instant wall) {
    usual = file;
    return open(factory.create(new WorldPlan(HostedWorld.DEFAULT, seed, clock), file, wall));
  }

  /**
   * Finds a scenario: the one that the default world was made of, or a ready-made one.
   *
   * @param name what it is called; empty for that of the default world
   */
  public Optional<ScenarioFile> scenario(String name) {
    ScenarioFile own = usual;
    return own != null && (name.isEmpty() || name.equals(own.name()))
        ? Optional.of(own)
        : ScenarioFile.named(name);
  }

  /** Opens a world of a scenario. */
  public HostedWorld open(ScenarioFile file, long seed, ClockStart clock, Instant wall) {
    return open(factory.create(new WorldPlan(nextId(), seed, clock), file, wall));
  }

  /**
   * Opens a world that begins as another one is now.
   *
   * @param clock how its clock goes on; null as that of the other one does
   */
  public HostedWorld fork(HostedWorld origin, @Nullable ClockStart clock, Instant wall) {
    return fork(origin, origin.store().moment(wall), clock, wall);
  }

  /** Opens a world that begins as another one is or once was. */
  public HostedWorld fork(
      HostedWorld origin, Moment from, @Nullable ClockStart clock, Instant wall) {
    return open(factory.fork(origin, new ForkPlan(nextId(), from, clock), wall));
  }

  /** Puts a world back to how it began, with an empty log; its credentials stay. */
  public void reset(HostedWorld world, Instant wall) {
    world.reset(wall);
    log.clear(world.id());
  }

  /** Closes a world; nobody gets into it any more. */
  public Optional<HostedWorld> close(String id) {
    Optional<HostedWorld> world = worlds.remove(id);
    world.ifPresent(this::forget);
    return world;
  }

  private HostedWorld open(HostedWorld world) {
    credentials.open(world.id(), world.accounts());
    worlds.add(world).forEach(this::forget);
    return world;
  }

  private void forget(HostedWorld world) {
    credentials.close(world.id());
    log.clear(world.id());
  }

  private String nextId() {
    return Ids.world(numbers.getAndIncrement());
  }
}
