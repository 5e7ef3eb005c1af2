// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One world for each way to begin, which nobody but us knows; the worlds of tests are forks of it.
 * Thread-safe.
 */
final class Templates implements AutoCloseable {

  private static final String WORLDS = "/_sandbox/worlds";

  private final Door door;
  private final Map<Setup.Origin, String> worlds = new ConcurrentHashMap<>();

  Templates(Door door) {
    this.door = door;
  }

  /** Makes a world that begins as a setup says. */
  Tree fork(Setup.Origin origin) {
    String template = worlds.computeIfAbsent(origin, key -> make(key).text("id"));
    return made("POST", WORLDS, Map.of("from", template));
  }

  /** Makes a world that begins as a setup says, for a server where we leave nothing behind. */
  Tree make(Setup.Origin origin) {
    return origin.scenario().endsWith(".json")
        ? loaded(origin)
        : door.isStandard() && origin.equals(Setup.STANDARD.origin())
            // The server has played it already.
            ? made("POST", WORLDS, Map.of("from", "default"))
            : made("POST", WORLDS, plan(origin));
  }

  /** Deletes them, as far as the server still answers. */
  @Override
  public void close() {
    for (String world : worlds.values()) {
      try {
        door.control("DELETE", WORLDS + "/" + world, null);
      } catch (IllegalStateException e) {
        // It has gone, and they with it.
        return;
      }
    }
  }

  private static Map<String, Object> plan(Setup.Origin origin) {
    return Map.of("scenario", origin.scenario(), "seed", origin.seed(), "clock", origin.clock());
  }

  private Tree loaded(Setup.Origin origin) {
    byte[] file = read(origin.scenario());
    String clock = origin.clock();
    if (clock.equals(OceSandbox.CLOCK) && isSaved(file)) {
      // It goes on when it was saved, which may be later than the usual start.
      clock = "frozen";
    }
    String target = WORLDS + "/import?seed=" + origin.seed() + "&clock=" + clock;
    return made("POST", target, file);
  }

  private boolean isSaved(byte[] file) {
    return door.parse(new String(file, StandardCharsets.UTF_8)).get("state").isPresent();
  }

  private Tree made(String method, String target, Object body) {
    Door.Reply reply = door.control(method, target, body);
    if (reply.status() >= 400) {
      throw new ControlRefused(method, target, reply);
    }
    return reply.body();
  }

  private static byte[] read(String name) {
    try (InputStream in = resource(name)) {
      return in == null ? Files.readAllBytes(Path.of(name)) : in.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "There is no scenario " + name + ", neither on the class path nor as a file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The scenario " + name + " cannot be read", e);
    }
  }

  private static @Nullable InputStream resource(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null
        ? Templates.class.getResourceAsStream("/" + path)
        : loader.getResourceAsStream(path);
  }
}
