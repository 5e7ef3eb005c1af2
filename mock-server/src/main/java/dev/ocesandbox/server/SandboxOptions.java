// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.tls.TlsOptions;
import dev.ocesandbox.server.world.time.ClockStart;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of a sandbox.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free port
 * @param scenario name of a built-in scenario, or path of a scenario file
 * @param priceBook file with list prices that replace or extend the built-in ones; null for none
 * @param seed seed of the ids in the default world
 * @param clock initial clock of the default world
 * @param lenient whether a known access key or token suffices, without a check of signature and
 *     date
 * @param allowedHosts host names accepted by the control API besides the loopback names
 * @param adminToken bearer token required by the control API; null for none
 * @param maxWorlds maximum number of worlds
 * @param listener called with each request and its answer
 * @param tls where the certificate for TLS comes from; null for plain HTTP only
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
    Consumer<LoggedExchange> listener,
    @Nullable TlsOptions tls) {

  /** Returns the defaults: scenario {@code default}, real time, a free loopback port. */
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
        entry -> {},
        null);
  }

  /** Returns these options with an address to listen on. */
  public SandboxOptions withAddress(String otherHost, int otherPort) {
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
        listener,
        tls);
  }

  /** Returns these options with the scenario, seed and clock of the default world. */
  public SandboxOptions withWorld(String otherScenario, long otherSeed, ClockStart otherClock) {
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
        listener,
        tls);
  }

  /** Returns these options with a file of list prices; null for the built-in prices only. */
  public SandboxOptions withPriceBook(@Nullable Path file) {
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
        listener,
        tls);
  }

  /** Returns these options with the checks of credentials and of the control API. */
  public SandboxOptions withAccess(
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
        listener,
        tls);
  }

  /** Returns these options with a maximum number of worlds. */
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
        listener,
        tls);
  }

  /** Returns these options with a listener of requests. */
  public SandboxOptions withListener(Consumer<LoggedExchange> other) {
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
        other,
        tls);
  }

  /** Returns these options with TLS besides plain HTTP; null for plain HTTP only. */
  public SandboxOptions withTls(@Nullable TlsOptions other) {
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
        listener,
        other);
  }
}
