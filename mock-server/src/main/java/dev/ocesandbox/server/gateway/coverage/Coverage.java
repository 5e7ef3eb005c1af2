// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Evidence;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestObserver;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.StoreListener;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what clients use of the faked API, for each world and for the whole server. What a world
 * has counted ends with it; the server keeps the sums. Thread-safe.
 */
public final class Coverage implements RequestObserver {

  private static final int MAX_CONSUMERS = 64;
  private static final int MAX_OF_WORLD = 8;

  /** Rooms whose rules are about the sandbox itself. */
  private static final Set<String> OWN = Set.of("control", "sandbox");

  private static final Set<String> CLOCK = Set.of("AdvanceClock", "SetClock");

  private final Contracts contracts;
  private final Worlds worlds;
  private final Surfaces surfaces;
  private final Map<String, Boolean> guesses = new ConcurrentHashMap<>();
  private final ProductName products = new ProductName();
  private final Consumers server = new Consumers(MAX_CONSUMERS);
  private final Map<String, Consumers> byWorld = new ConcurrentHashMap<>();

  /** The request that the thread handles, for the changes that it makes. */
  private static final ThreadLocal<@Nullable HttpRequest> CURRENT = new ThreadLocal<>();

  /** Creates counters for the operations of {@code contracts}. */
  public Coverage(Contracts contracts, Worlds worlds) {
    this.contracts = contracts;
    this.worlds = worlds;
    this.surfaces = new Surfaces(contracts);
  }

  @Override
  public void began(HttpRequest request) {
    CURRENT.set(request);
  }

  @Override
  public void ended() {
    CURRENT.remove();
  }

  @Override
  public void answered(Exchange exchange, Outcome outcome, LoggedExchange entry) {
    Operation operation = exchange.operation();
    if (operation == null) {
      return;
    }
    if (operation.family() == ErrorFamily.CONTROL) {
      timePassed(exchange, operation, outcome);
    } else if (surfaces.counts(operation)) {
      String code = code(entry.refusal());
      Optional<Consumers> world =
          exchange.world() == null ? Optional.empty() : ofWorld(exchange.world().id());
      if (world.filter(counts -> !counts.isCounting()).isPresent()) {
        return;
      }
      String consumer = consumer(exchange.request(), world);
      Slots slots = surfaces.of(operation).slots(exchange, outcome, code, entry.page());
      add(server.of(consumer), operation, slots, entry);
      world.ifPresent(counts -> add(counts.of(consumer), operation, slots, entry));
    }
  }

  private String consumer(HttpRequest request, Optional<Consumers> world) {
    String product = products.of(request.headers().first("User-Agent"));
    return world.map(counts -> counts.caller(product)).orElse(product);
  }

  private void add(ConsumerCounts counts, Operation operation, Slots slots, LoggedExchange entry) {
    counts.of(operation, surfaces).add(slots);
    for (String rule : entry.applied()) {
      addGuess(counts, rule, operation.id());
    }
    if (entry.refusal() != null) {
      addGuess(counts, entry.refusal().rule(), operation.id());
    }
    for (FaultOutcome.Triggered fault : entry.faults()) {
      counts.fault(fault.kind());
    }
  }

  private void addGuess(ConsumerCounts counts, String rule, String operation) {
    if (guesses.computeIfAbsent(rule, this::isGuess)) {
      counts.guess(rule, operation);
    }
  }

  private boolean isGuess(String id) {
    if (!contracts.rules().has(id)) {
      return false;
    }
    Rule rule = contracts.rules().find(id);
    return !OWN.contains(rule.room())
        && (rule.evidence() == Evidence.D || !rule.alternatives().isEmpty());
  }

  /** A moved clock applies the rules of what becomes due. */
  private void timePassed(Exchange exchange, Operation operation, Outcome outcome) {
    String id = exchange.pathValues().get("world");
    if (id == null || !CLOCK.contains(operation.id()) || !(outcome instanceof Outcome.Done done)) {
      return;
    }
    ofWorld(id)
        .filter(Consumers::isCounting)
        .ifPresent(
            world -> {
              String consumer = world.current();
              for (String rule : done.applied()) {
                addGuess(server.of(consumer), rule, Keys.TIME);
                addGuess(world.of(consumer), rule, Keys.TIME);
              }
            });
  }

  private @Nullable String code(@Nullable Refusal refusal) {
    if (refusal == null) {
      return null;
    }
    Rule rule = contracts.rules().find(refusal.rule());
    String other = refusal.arguments().get("other_error");
    if (other != null && rule.otherErrors().containsKey(other)) {
      return rule.otherErrors().get(other).error().code();
    }
    return rule.error() == null ? refusal.arguments().get("code") : rule.error().code();
  }

  /** Returns a listener that counts the moves between states and the money of a world. */
  public StoreListener listener(String worldId) {
    return (command, before, after) -> {
      Published published = new Published(command, before, after);
      if (published.counts() && !isArranged(published)) {
        ofWorld(worldId)
            .filter(Consumers::isCounting)
            .ifPresent(
                world -> {
                  String consumer = causedBy(world);
                  published.addTo(server.of(consumer));
                  published.addTo(world.of(consumer));
                });
      }
    };
  }

  /** What the control API does counts for nobody, except that time passes. */
  private static boolean isArranged(Published published) {
    HttpRequest request = CURRENT.get();
    return published.isArranged()
        || (request != null && isControl(request) && !published.isByTime());
  }

  private static boolean isControl(HttpRequest request) {
    return request.rawPath().startsWith("/" + LoggedExchange.CONTROL);
  }

  private String causedBy(Consumers world) {
    HttpRequest request = CURRENT.get();
    return request == null || isControl(request)
        ? world.current()
        : world.caller(products.of(request.headers().first("User-Agent")));
  }

  /** Counts all that happens in a world for a consumer, whatever its requests say of the sender. */
  public void declare(String worldId, String consumer) {
    ofWorld(worldId).ifPresent(world -> world.declare(consumer));
  }

  /** Counts what happens in a world, or leaves it out of the counts of the server as well. */
  public void count(String worldId, boolean whether) {
    ofWorld(worldId).ifPresent(world -> world.count(whether));
  }

  /** Counts what happens in a fork of a world as what happens in the world itself. */
  public void inherit(String worldId, String origin) {
    Consumers from = byWorld.get(origin);
    if (from != null) {
      ofWorld(worldId)
          .ifPresent(
              world -> {
                world.declare(from.declared());
                world.count(from.isCounting());
              });
    }
  }

  /** Forgets the counts of a world; the sums of the server keep them. */
  public void close(String worldId) {
    byWorld.remove(worldId);
  }

  /** Begins anew, for the server and all worlds. */
  public void clear() {
    server.clear();
    byWorld.values().forEach(Consumers::clear);
  }

  /** Returns what was counted on the server, by consumer and key. */
  public SortedMap<String, SortedMap<String, Long>> sums() {
    return server.sums();
  }

  /** Returns what was counted in an open world, by consumer and key. */
  public SortedMap<String, SortedMap<String, Long>> sums(String worldId) {
    return byWorld.getOrDefault(worldId, new Consumers(0)).sums();
  }

  /** Returns what is counted. */
  public Surfaces surfaces() {
    return surfaces;
  }

  /** Requests can end after their world; nothing is kept for a world that is gone. */
  private Optional<Consumers> ofWorld(String id) {
    Consumers known = byWorld.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    if (worlds.find(id).isEmpty()) {
      return Optional.empty();
    }
    Consumers counts = byWorld.computeIfAbsent(id, key -> new Consumers(MAX_OF_WORLD));
    if (worlds.find(id).isEmpty()) {
      byWorld.remove(id);
    }
    return Optional.of(counts);
  }
}
