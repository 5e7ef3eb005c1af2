// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.coverage.Tally;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.coverage.Coverage;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.http.JavalinFront;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.tls.TlsIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running sandbox: one server and its worlds. Thread-safe.
 *
 * <p>Closing it stops the server within five seconds and discards its worlds.
 */
public final class Sandbox implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Sandbox.class);

  private final String host;
  private final JavalinFront front;
  private final HostedWorld world;
  private final @Nullable TlsIdentity tls;
  private final Coverage coverage;

  private Sandbox(
      String host,
      JavalinFront front,
      HostedWorld world,
      @Nullable TlsIdentity tls,
      Coverage coverage) {
    this.coverage = coverage;
    this.host = host;
    this.front = front;
    this.world = world;
    this.tls = tls;
  }

  /**
   * Starts a sandbox and returns once it accepts requests.
   *
   * @throws dev.ocesandbox.server.files.InvalidFile if the scenario or the price book is invalid
   * @throws java.io.UncheckedIOException if it cannot listen on the address
   * @throws dev.ocesandbox.server.tls.TlsProblem if a file with a key or certificate is damaged,
   *     expired or does not fit
   */
  public static Sandbox start(SandboxOptions options) {
    return start(options, new OutOfMemory(Sandbox::logOutOfMemory));
  }

  /**
   * Starts a sandbox that reports when the JVM has run out of memory.
   *
   * @param outOfMemory ends the process, or has the sandbox refuse all further requests
   */
  public static Sandbox start(SandboxOptions options, OutOfMemory outOfMemory) {
    TlsIdentity tls =
        options.tls() == null ? null : TlsIdentity.open(options.tls(), Clock.systemUTC().instant());
    CompletableFuture<Gateway> gateway = new CompletableFuture<>();
    // Starting the web server takes as long as building the rest, so both run in parallel.
    StartingServer server = StartingServer.start(gateway::join, options, outOfMemory, tls);
    AtomicBoolean ready = new AtomicBoolean();
    try {
      Wiring wiring = new Wiring(options, ready::get, outOfMemory, tls);
      HostedWorld world = wiring.openDefault(Clock.systemUTC().instant());
      gateway.complete(wiring.gateway());
      JavalinFront front = server.await();
      ready.set(true);
      return new Sandbox(options.host(), front, world, tls, wiring.coverage());
    } catch (RuntimeException | Error e) {
      outOfMemory.isCauseOf(e);
      gateway.completeExceptionally(e);
      server.cancel();
      throw e;
    }
  }

  private static void logOutOfMemory() {
    LOGGER.error(
        "The JVM ran out of memory. This sandbox refuses all further requests; give the JVM more"
            + " memory (-Xmx) and start a new sandbox.");
  }

  /** Returns the names of the built-in scenarios. */
  public static List<String> scenarios() {
    return ScenarioFile.names();
  }

  /** Returns the problems of a scenario or price book file by line; empty if it is valid. */
  public static List<FileProblem> check(Path file) {
    return Rooms.factory(Rooms.standard()).check(file, Clock.systemUTC().instant());
  }

  /** Returns what runs the histories of worlds again. It listens to nothing. */
  public static Replayer replayer() {
    return new Wiring(SandboxOptions.defaults(), () -> true, Rooms.standard()).replayer();
  }

  /** Returns the base URL for clients, such as http://127.0.0.1:8080. */
  public String endpoint() {
    return "http://" + authority();
  }

  /**
   * Returns the base URL for clients that use TLS, such as https://127.0.0.1:8080.
   *
   * @throws IllegalStateException if the sandbox was started without TLS
   */
  public String httpsEndpoint() {
    tls();
    return "https://" + authority();
  }

  private String authority() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
  }

  /**
   * Returns the key and certificate that it uses.
   *
   * @throws IllegalStateException if the sandbox was started without TLS
   */
  public TlsIdentity tls() {
    if (tls == null) {
      throw new IllegalStateException("The sandbox was started without TLS");
    }
    return tls;
  }

  /** Returns the port it listens on. */
  public int port() {
    return front.port();
  }

  /** Handles a request without a socket: see {@link JavalinFront#answer}. */
  Reply answer(String method, String target, Map<String, String> headers, byte[] body) {
    return front.answer(method, target, headers, body);
  }

  /**
   * Adds the provider states of a file to the vocabulary of this server.
   *
   * @param adminToken admin token of the sandbox; null for none
   * @throws dev.ocesandbox.server.files.InvalidFile if the file cannot be read or is refused
   */
  public void addStates(Path file, @Nullable String adminToken) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", "127.0.0.1");
    headers.put("Content-Type", "application/json");
    if (adminToken != null) {
      headers.put("Authorization", "Bearer " + adminToken);
    }
    StateFile.add(file, body -> answer("POST", "/_sandbox/provider-states", headers, body));
  }

  /** Returns the preset credentials of the default world. */
  public List<AccountAccess> accounts() {
    return world.accounts(world.store().read(Clock.systemUTC().instant()));
  }

  /** Returns what clients have used so far, in all worlds. */
  public CoverageSum coverage() {
    return CoverageSum.of(new Tally(coverage.sums()));
  }

  @Override
  public void close() {
    front.stop();
  }
}
