// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a world begins, and where. */
public final class SandboxBuilder {

  private @Nullable String endpoint;
  private @Nullable String adminToken;
  private String scenario = Setup.STANDARD.scenario();
  private long seed = Setup.STANDARD.seed();
  private String clock = Setup.STANDARD.clock();

  SandboxBuilder() {}

  /** Takes the name of a scenario or of a JSON file, on the class path or on disk. */
  public SandboxBuilder scenario(String nameOrFile) {
    this.scenario = nameOrFile;
    return this;
  }

  /** Takes what ids are drawn from. */
  public SandboxBuilder seed(long number) {
    this.seed = number;
    return this;
  }

  /** Takes the instant at which the clock stands still. */
  public SandboxBuilder clock(Instant at) {
    this.clock = at.toString();
    return this;
  }

  /** Takes a server that runs already, such as http://127.0.0.1:8080, instead of this JVM's. */
  public SandboxBuilder server(String address) {
    this.endpoint = address;
    return this;
  }

  /** Takes what the control API of that server wants to see. */
  public SandboxBuilder adminToken(String token) {
    this.adminToken = token;
    return this;
  }

  /** Makes the world. */
  public Sandbox start() {
    Setup setup = new Setup(scenario, seed, clock, Strictness.STRICT, List.of());
    if (endpoint == null) {
      return Sandbox.open(setup, SharedServer.OF_JVM);
    }
    Hold there = there(endpoint);
    return new Sandbox(there, setup, new Templates(there.door()).make(setup.origin()), true);
  }

  /**
   * Enters a world that is there already, such as default; how it begins is not asked. Closing the
   * sandbox leaves the world as it is.
   *
   * @throws IllegalStateException when no server was named
   */
  public Sandbox enter(String world) {
    if (endpoint == null) {
      throw new IllegalStateException("Which server is the world on? Call server(...) before");
    }
    Hold there = there(endpoint);
    Tree found = new SandboxControl(there.door(), world).get("").body();
    return new Sandbox(there, Setup.STANDARD, found, false);
  }

  private Hold there(String address) {
    return new Hold.Free(new RemoteServer(RemoteServer.Address.of(address, adminToken)));
  }
}
