// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.faults.FaultBook;
import dev.ocesandbox.server.world.Moment;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One world on this server. Thread-safe.
 *
 * <p>It remembers what it began with, so that a reset is one reference put back.
 */
public final class HostedWorld {

  /** Name of the world that is always there. */
  public static final String DEFAULT = "default";

  private final Identity identity;
  private final Beginning beginning;
  private final WorldStore store;
  private final List<AccountAccess> accounts;
  private final Snapshots snapshots = new Snapshots();
  private final FaultBook faults = new FaultBook();
  private final AtomicLong lastUse = new AtomicLong();

  /** Hosts a world that was made at an instant of real time, with the ways into it. */
  public HostedWorld(
      Identity identity, Beginning beginning, TimeLine timeLine, List<AccountAccess> accounts) {
    Start start = beginning.at(identity.createdAt());
    this.identity = identity;
    this.beginning = beginning;
    this.store = new WorldStore(start.world(), start.clock(), timeLine);
    this.accounts = List.copyOf(accounts);
  }

  /**
   * What a world is called and where it comes from.
   *
   * @param id its id
   * @param scenario the scenario it came from, over however many forks
   * @param from the world it was forked from; null when it is no fork
   * @param createdAt real time
   */
  public record Identity(String id, String scenario, @Nullable String from, Instant createdAt) {

    /** A world that is no fork. */
    public Identity(String id, String scenario, Instant createdAt) {
      this(id, scenario, null, createdAt);
    }
  }

  /**
   * A world and its clock.
   *
   * @param world first state
   * @param clock first clock
   */
  public record Start(World world, WorldClock clock) {}

  /**
   * Makes the first state of a world, at the start and again at each reset: a scenario told in
   * times relative to now stays fresh, a fork is always the same.
   */
  public interface Beginning {
    /** Makes it for an instant of real time. */
    Start at(Instant wall);
  }

  /** Returns its id. */
  public String id() {
    return identity.id();
  }

  /** Returns the scenario it came from, over however many forks. */
  public String scenario() {
    return identity.scenario();
  }

  /** Returns the id of the world it was forked from; null when it is no fork. */
  public @Nullable String from() {
    return identity.from();
  }

  /** Returns when it was made, in real time. */
  public Instant createdAt() {
    return identity.createdAt();
  }

  /** Returns where its state is. */
  public WorldStore store() {
    return store;
  }

  /** Returns the ways into it. */
  public List<AccountAccess> accounts() {
    return accounts;
  }

  /** Returns what was kept of it. */
  public Snapshots snapshots() {
    return snapshots;
  }

  /** Returns the faults planned for it. They are not part of the world: no fork has them. */
  public FaultBook faults() {
    return faults;
  }

  /** Puts it back to a moment, clock and settings included; credentials stay. */
  public void restore(Moment moment, Instant wall) {
    store.replace(moment.world(), moment.clock(wall));
  }

  /** Puts it back to its beginning; credentials and snapshots stay, faults go. */
  public void reset(Instant wall) {
    Start start = beginning.at(wall);
    store.replace(start.world(), start.clock());
    faults.clear();
  }

  /** Notes a use; the least recently used world goes first when there are too many. */
  public void touch(long tick) {
    lastUse.set(tick);
  }

  long lastUse() {
    return lastUse.get();
  }
}
