// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The control API of a sandbox's world, for what has no words here. Thread-safe.
 *
 * <p>Paths are below the world, such as {@code accounts/acme/top-ups}; one that begins with a slash
 * is taken as it stands. Bodies are JSON text, or a tree of Map, List, String, numbers and Boolean.
 * A refusal is a {@link ControlRefused}.
 */
public final class SandboxControl {

  private final Door door;
  private final String world;
  private final History history = new History();

  SandboxControl(Door door, String world) {
    this.door = door;
    this.world = "/_sandbox/worlds/" + world;
  }

  /** Reads something. */
  public ControlAnswer get(String path) {
    return send("GET", path, null);
  }

  /** Sends JSON text; an empty one sends no body. */
  public ControlAnswer post(String path, String json) {
    return send("POST", path, tree(json));
  }

  /** Sends a tree. */
  public ControlAnswer post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  /** Sends JSON text. */
  public ControlAnswer put(String path, String json) {
    return send("PUT", path, tree(json));
  }

  /** Sends a tree. */
  public ControlAnswer put(String path, Map<String, ?> body) {
    return send("PUT", path, body);
  }

  /** Deletes something. */
  public ControlAnswer delete(String path) {
    return send("DELETE", path, null);
  }

  private @Nullable Object tree(String json) {
    return json.isEmpty() ? null : door.parse(json).value();
  }

  private ControlAnswer send(String method, String path, @Nullable Object body) {
    String target = target(path);
    Door.Reply reply = door.control(method, target, body);
    if (reply.status() >= 400) {
      throw new ControlRefused(method, target, reply);
    }
    if (target.startsWith(world + "/clock")) {
      history.note(reply.body());
    }
    return new ControlAnswer(reply.status(), reply.body(), door);
  }

  /** Returns what moves of the clock have brought about. */
  History history() {
    return history;
  }

  private String target(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path.isEmpty() ? world : world + (path.startsWith("?") ? "" : "/") + path;
  }
}
