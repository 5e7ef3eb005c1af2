// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.RemoteServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configures a sandbox: how its world starts and on which server. */
public final class SandboxBuilder {

  private @Nullable String endpoint;
  private @Nullable String adminToken;
  private String scenario = SandboxConfig.STANDARD.scenario();
  private long seed = SandboxConfig.STANDARD.seed();
  private String clock = SandboxConfig.STANDARD.clock();
  private boolean strict;
  private boolean tls;
  private final List<String> allowed = new ArrayList<>();

  SandboxBuilder() {}

  /**
   * Sets the scenario: {@code default}, {@code empty}, or the name of a JSON file on the class path
   * or on disk. The class path is searched first.
   */
  public SandboxBuilder scenario(String nameOrFile) {
    this.scenario = nameOrFile;
    return this;
  }

  /** Sets the seed for the ids of the world. The default is 1. */
  public SandboxBuilder seed(long number) {
    this.seed = number;
    return this;
  }

  /** Sets the instant at which the clock is frozen. The default is {@link OceSandbox#CLOCK}. */
  public SandboxBuilder clock(Instant at) {
    this.clock = at.toString();
    return this;
  }

  /**
   * Makes {@link Sandbox#close} throw an {@code AssertionError} if there are findings about a
   * client or planned faults that were never applied, as strict mode does in a JUnit test.
   */
  public SandboxBuilder strict() {
    this.strict = true;
    return this;
  }

  /** Allows findings; see {@link Sandbox#allow}. */
  public SandboxBuilder allow(String... findings) {
    allowed.addAll(List.of(findings));
    return this;
  }

  /**
   * Uses a server that serves HTTPS as well; see {@link Sandbox#trustStore} and {@link
   * Sandbox#proxy}. A running server must have been started with {@code --tls}.
   */
  public SandboxBuilder tls() {
    this.tls = true;
    return this;
  }

  /**
   * Uses a running server, such as {@code http://127.0.0.1:8080}, instead of the one in this JVM.
   */
  public SandboxBuilder server(String address) {
    this.endpoint = address;
    return this;
  }

  /** Sets the admin token that guards the control API of the running server. */
  public SandboxBuilder adminToken(String token) {
    this.adminToken = token;
    return this;
  }

  /**
   * Creates the world.
   *
   * @throws IllegalArgumentException if the scenario file does not exist, or the provider states of
   *     the project cannot be read or are refused
   * @throws ControlApiException if the server does not know the scenario or rejects the file
   * @throws IllegalStateException if no sandbox responds, or {@link #tls} was called and the
   *     running server was started without TLS
   */
  public Sandbox start() {
    SandboxConfig config = config();
    if (endpoint == null) {
      return finished(SharedServer.of(SandboxRuntime.IN_PROCESS, tls).open(config));
    }
    ServerLease server = connect(endpoint);
    OwnStates.addTo(server.connection());
    JsonValue world = new WorldTemplates(server.connection()).create(config.world());
    return finished(new Sandbox(server, config, world, true));
  }

  private SandboxConfig config() {
    return new SandboxConfig(
        scenario,
        seed,
        clock,
        Strictness.STRICT,
        allowed,
        null,
        Readings.current(),
        Counting.current());
  }

  private Sandbox finished(Sandbox sandbox) {
    if (strict) {
      sandbox.closeActions().checkStrictly();
    }
    return sandbox;
  }

  /**
   * Returns a sandbox for a world that exists on the running server, such as {@code default}. The
   * scenario, seed and clock of this builder are ignored. Closing the sandbox keeps the world.
   *
   * @throws IllegalStateException if no server was set
   * @throws ControlApiException if the server has no such world
   */
  public Sandbox attach(String world) {
    if (endpoint == null) {
      throw new IllegalStateException(
          "No server to find world '%s' on. Call server(...) before attach(...)".formatted(world));
    }
    ServerLease server = connect(endpoint);
    JsonValue found = new SandboxControl(server.connection(), world, false).get("").body();
    return finished(new Sandbox(server, config(), found, false));
  }

  private ServerLease connect(String address) {
    RemoteServer server = RemoteServer.at(address, adminToken);
    if (tls) {
      TlsAccess.require(server);
    }
    return new ServerLease.Unmanaged(server);
  }
}
