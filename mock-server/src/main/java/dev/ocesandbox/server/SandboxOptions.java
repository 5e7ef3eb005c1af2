// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.time.ClockStart;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started.
 *
 * @param host address to listen at
 * @param port port to listen at; 0 takes any free one
 * @param scenario name of a ready-made scenario, or a file
 * @param priceBook file with list prices of the user's own; null when what ships will do
 * @param seed what the ids of the default world are drawn from
 * @param clock how the default world starts to tell the time
 * @param lenient a known access key or token is enough: signature and date are not checked
 * @param allowedHosts host names, besides the loopback ones, under which the control API answers
 * @param adminToken what control requests must bear; null when nothing
 * @param maxWorlds how many worlds there may be
 * @param listener is told of every request
 */
public record SandboxOptions(
    String host,
    int port,
    String scenario,
    @Nullable Path priceBook,
    long seed,
    ClockStart clock,
    boolean lenient,
    Set<String> allowedHosts,
    @Nullable String adminToken,
    int maxWorlds,
    Consumer<LoggedExchange> listener) {

  /** Scenario default on a free port of the loopback address, in real time. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        "127.0.0.1",
        0,
        "default",
        null,
        1L,
        ClockStart.REAL,
        false,
        Set.of(),
        null,
        10_000,
        entry -> {});
  }

  /** Returns these options with another address. */
  public SandboxOptions at(String otherHost, int otherPort) {
    return new SandboxOptions(
        otherHost,
        otherPort,
        scenario,
        priceBook,
        seed,
        clock,
        lenient,
        allowedHosts,
        adminToken,
        maxWorlds,
        listener);
  }

  /** Returns these options with another default world. */
  public SandboxOptions with(String otherScenario, long otherSeed, ClockStart otherClock) {
    return new SandboxOptions(
        host,
        port,
        otherScenario,
        priceBook,
        otherSeed,
        otherClock,
        lenient,
        allowedHosts,
        adminToken,
        maxWorlds,
        listener);
  }

  /** Returns these options with list prices from a file; null for those that ship. */
  public SandboxOptions pricedBy(@Nullable Path file) {
    return new SandboxOptions(
        host,
        port,
        scenario,
        file,
        seed,
        clock,
        lenient,
        allowedHosts,
        adminToken,
        maxWorlds,
        listener);
  }

  /** Returns these options with other rules for who gets in. */
  public SandboxOptions guarded(
      boolean isLenient, Set<String> hosts, @Nullable String otherAdminToken) {
    return new SandboxOptions(
        host,
        port,
        scenario,
        priceBook,
        seed,
        clock,
        isLenient,
        hosts,
        otherAdminToken,
        maxWorlds,
        listener);
  }

  /** Returns these options with a limit of worlds. */
  public SandboxOptions withMaxWorlds(int limit) {
    return new SandboxOptions(
        host,
        port,
        scenario,
        priceBook,
        seed,
        clock,
        lenient,
        allowedHosts,
        adminToken,
        limit,
        listener);
  }

  /** Returns these options with somebody who is told of every request. */
  public SandboxOptions toldTo(Consumer<LoggedExchange> other) {
    return new SandboxOptions(
        host,
        port,
        scenario,
        priceBook,
        seed,
        clock,
        lenient,
        allowedHosts,
        adminToken,
        maxWorlds,
        other);
  }
}
