// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.http.JavalinFront;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.world.time.TimeLine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running sandbox: one server and its worlds.
 *
 * <p>Thread-safe. Closing it stops the server within five seconds; its worlds are gone then.
 */
public final class Sandbox implements AutoCloseable {

  private final String host;
  private final JavalinFront front;
  private final HostedWorld world;

  private Sandbox(String host, JavalinFront front, HostedWorld world) {
    this.host = host;
    this.front = front;
    this.world = world;
  }

  /**
   * Starts a sandbox; when this returns, requests are answered.
   *
   * @throws dev.ocesandbox.server.scenarios.BadScenario when the scenario or price book is none
   * @throws java.io.UncheckedIOException when the address cannot be had
   */
  public static Sandbox start(SandboxOptions options) {
    CompletableFuture<Gateway> gateway = new CompletableFuture<>();
    // The web server and the house take as long as each other; requests wait for the house.
    Opening opening = Opening.begin(gateway::join, options.host(), options.port());
    AtomicBoolean ready = new AtomicBoolean();
    try {
      Wiring wiring = new Wiring(options, ready::get);
      HostedWorld world = wiring.openDefault(options, Clock.systemUTC().instant());
      gateway.complete(wiring.gateway());
      JavalinFront front = opening.front();
      ready.set(true);
      return new Sandbox(options.host(), front, world);
    } catch (RuntimeException | Error e) {
      gateway.completeExceptionally(e);
      opening.giveUp();
      throw e;
    }
  }

  /**
   * Returns everything that is wrong with a scenario or a price book, by line; empty when nothing
   * is.
   */
  public static List<ScenarioComplaint> check(Path file) {
    return new WorldFactory(new TimeLine(Wiring.timeRules()), Wiring.slots())
        .check(file, Clock.systemUTC().instant());
  }

  /** Returns where clients find it, such as http://127.0.0.1:8080. */
  public String endpoint() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
  }

  /** Returns the port it listens at. */
  public int port() {
    return front.port();
  }

  /** Answers a request without a socket, as {@link JavalinFront#answer} does. */
  Reply answer(String method, String target, Map<String, String> headers, byte[] body) {
    return front.answer(method, target, headers, body);
  }

  /** Returns the ready-made ways into the default world. */
  public List<AccountAccess> accounts() {
    return world.accounts();
  }

  @Override
  public void close() {
    front.stop();
  }
}
