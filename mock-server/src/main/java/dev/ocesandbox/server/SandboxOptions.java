// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.tls.TlsOptions;
import dev.ocesandbox.server.world.LongMove;
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
 * @param maxAttachments what the attachments of all worlds take at most, in bytes
 * @param listener called with each request and its answer
 * @param moves called every two seconds with how far a clock move is, by its thread
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
    long maxAttachments,
    Consumer<LoggedExchange> listener,
    Consumer<LongMove> moves,
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
        64L * 1024 * 1024,
        entry -> {},
        move -> {},
        null);
  }

  /** Returns these options with an address to listen on. */
  public SandboxOptions withAddress(String otherHost, int otherPort) {
    Copy copy = new Copy(this);
    copy.host = otherHost;
    copy.port = otherPort;
    return copy.options();
  }

  /** Returns these options with the scenario, seed and clock of the default world. */
  public SandboxOptions withWorld(String otherScenario, long otherSeed, ClockStart otherClock) {
    Copy copy = new Copy(this);
    copy.scenario = otherScenario;
    copy.seed = otherSeed;
    copy.clock = otherClock;
    return copy.options();
  }

  /** Returns these options with a file of list prices; null for the built-in prices only. */
  public SandboxOptions withPriceBook(@Nullable Path file) {
    Copy copy = new Copy(this);
    copy.priceBook = file;
    return copy.options();
  }

  /** Returns these options with the checks of credentials and of the control API. */
  public SandboxOptions withAccess(
      boolean isLenient, Set<String> hosts, @Nullable String otherAdminToken) {
    Copy copy = new Copy(this);
    copy.lenient = isLenient;
    copy.allowedHosts = hosts;
    copy.adminToken = otherAdminToken;
    return copy.options();
  }

  /** Returns these options with a maximum number of worlds. */
  public SandboxOptions withMaxWorlds(int limit) {
    Copy copy = new Copy(this);
    copy.maxWorlds = limit;
    return copy.options();
  }

  /** Returns these options with a maximum size of the attachments of all worlds, in bytes. */
  public SandboxOptions withMaxAttachments(long bytes) {
    Copy copy = new Copy(this);
    copy.maxAttachments = bytes;
    return copy.options();
  }

  /** Returns these options with a listener of requests. */
  public SandboxOptions withListener(Consumer<LoggedExchange> other) {
    Copy copy = new Copy(this);
    copy.listener = other;
    return copy.options();
  }

  /** Returns these options with a listener of clock moves that take seconds. */
  public SandboxOptions withMoves(Consumer<LongMove> other) {
    Copy copy = new Copy(this);
    copy.moves = other;
    return copy.options();
  }

  /** Returns these options with TLS besides plain HTTP; null for plain HTTP only. */
  public SandboxOptions withTls(@Nullable TlsOptions other) {
    Copy copy = new Copy(this);
    copy.tls = other;
    return copy.options();
  }

  /** A copy of options that can be changed before it is used. */
  private static final class Copy {
    private String host;
    private int port;
    private String scenario;
    private @Nullable Path priceBook;
    private long seed;
    private ClockStart clock;
    private boolean lenient;
    private Set<String> allowedHosts;
    private @Nullable String adminToken;
    private int maxWorlds;
    private long maxAttachments;
    private Consumer<LoggedExchange> listener;
    private Consumer<LongMove> moves;
    private @Nullable TlsOptions tls;

    Copy(SandboxOptions from) {
      host = from.host;
      port = from.port;
      scenario = from.scenario;
      priceBook = from.priceBook;
      seed = from.seed;
      clock = from.clock;
      lenient = from.lenient;
      allowedHosts = from.allowedHosts;
      adminToken = from.adminToken;
      maxWorlds = from.maxWorlds;
      maxAttachments = from.maxAttachments;
      listener = from.listener;
      moves = from.moves;
      tls = from.tls;
    }

    SandboxOptions options() {
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
          maxAttachments,
          listener,
          moves,
          tls);
    }
  }
}
