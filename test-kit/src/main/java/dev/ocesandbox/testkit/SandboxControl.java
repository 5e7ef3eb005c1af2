// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.verify.KnownNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The control API of a world, for requests that have no method of their own in this package.
 * Thread-safe.
 *
 * <p>Paths are relative to the world, such as {@code accounts/acme/top-ups}; a path with a leading
 * slash is absolute. Bodies are JSON text, or a Map that holds Maps, Lists, Strings, numbers and
 * Booleans.
 *
 * <p>Methods throw a {@link ControlApiException} if the request is refused, and an {@code
 * IllegalArgumentException} if JSON text is invalid.
 */
public final class SandboxControl {

  private final ServerConnection server;
  private final String world;
  private final EventLog eventLog = new EventLog();
  private final boolean deleteOnClose;
  private volatile boolean closed;

  /** Creates one that deletes the world when it is closed, if it should. */
  SandboxControl(ServerConnection server, String world, boolean deleteOnClose) {
    this.server = server;
    this.deleteOnClose = deleteOnClose;
    this.world = "/_sandbox/worlds/" + world;
  }

  /** Sends a GET request. */
  public ControlResponse get(String path) {
    return send("GET", path, null);
  }

  /** Sends a POST request with JSON text. An empty string sends no body. */
  public ControlResponse post(String path, String json) {
    return send("POST", path, parse(json));
  }

  /** Sends a POST request with a body. */
  public ControlResponse post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  /** Sends a PUT request with JSON text. An empty string sends no body. */
  public ControlResponse put(String path, String json) {
    return send("PUT", path, parse(json));
  }

  /** Sends a PUT request with a body. */
  public ControlResponse put(String path, Map<String, ?> body) {
    return send("PUT", path, body);
  }

  /** Sends a DELETE request. */
  public ControlResponse delete(String path) {
    return send("DELETE", path, null);
  }

  private @Nullable Object parse(String json) {
    return json.isEmpty() ? null : parsed(json);
  }

  /** Parses JSON text. */
  @Nullable Object parsed(String json) {
    return server.parse(json).value();
  }

  /** Writes a tree of JDK types as JSON text. */
  String written(@Nullable Object tree) {
    return server.write(tree);
  }

  private ControlResponse send(String method, String path, @Nullable Object body) {
    String target = target(path);
    if (closed) {
      throw new IllegalStateException(
          "The sandbox is closed, so %s %s cannot be sent. Use it before the end of its test or"
                  .formatted(method, target)
              + " try block");
    }
    ServerConnection.Response response = server.send(method, target, body);
    if (response.isError()) {
      throw new ControlApiException(method, target, response);
    }
    if (target.startsWith(world + "/clock")) {
      eventLog.add(response.body());
    }
    return new ControlResponse(response.status(), response.body(), server);
  }

  /** Creates a copy of a world and returns it. */
  JsonValue fork(Map<String, String> source) {
    return post("/_sandbox/worlds", source).body();
  }

  /** Deletes the world, unless it stays, and rejects further requests. */
  void close() {
    if (deleteOnClose) {
      delete("");
    }
    closed = true;
  }

  /** Returns the events of all clock moves. */
  EventLog eventLog() {
    return eventLog;
  }

  /**
   * Rejects the id of something that the world does not contain.
   *
   * @throws IllegalArgumentException if nothing in the world has this id
   */
  void requireExisting(String id) {
    KnownNames.requireExisting(new ControlWorldView(this, server), id);
  }

  /**
   * Rejects the name of an account that the world does not have.
   *
   * @throws IllegalArgumentException that shows the nearest names
   */
  void requireAccount(String name) {
    KnownNames.account(new ControlWorldView(this, server), name);
  }

  private String target(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path.isEmpty() ? world : world + (path.startsWith("?") ? "" : "/") + path;
  }
}
