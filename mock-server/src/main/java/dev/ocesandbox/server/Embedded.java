// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox behind a door of JDK types only, for a program whose class loader must know nothing of
 * ours. Thread-safe.
 *
 * <p>JSON goes through the door as a tree: {@code Map}, {@code List}, {@code String}, {@code Long},
 * {@code BigDecimal}, {@code Boolean} and null.
 */
public final class Embedded implements AutoCloseable {

  private static final Map<String, String> HEADERS =
      Map.of("Host", "127.0.0.1", "Content-Type", "application/json");

  private final Sandbox sandbox;

  private Embedded(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Starts a sandbox on a free port of the loopback address.
   *
   * @param options {@code scenario}, {@code seed}, {@code clock} (an instant to be frozen at) and
   *     {@code auth} (strict or lenient); what is left out is as {@link SandboxOptions#defaults}
   *     has it, and any other name is an {@code IllegalArgumentException}
   */
  public static Embedded start(Map<String, String> options) {
    Set<String> known = Set.of("scenario", "seed", "clock", "auth");
    options.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("There is no option " + name);
            });
    return new Embedded(Sandbox.start(read(options)));
  }

  private static SandboxOptions read(Map<String, String> options) {
    SandboxOptions usual = SandboxOptions.defaults();
    String seed = options.get("seed");
    String clock = options.get("clock");
    return usual
        .with(
            options.getOrDefault("scenario", usual.scenario()),
            seed == null ? usual.seed() : Long.parseLong(seed),
            clock == null ? usual.clock() : new ClockStart(true, Instant.parse(clock)))
        .guarded("lenient".equals(options.get("auth")), Set.of(), null);
  }

  /** Returns where clients find it, such as http://127.0.0.1:40123. */
  public String endpoint() {
    return sandbox.endpoint();
  }

  /**
   * Answers a request without a socket; it is routed, checked and logged like one that came over
   * the wire.
   *
   * @param method HTTP method
   * @param target path and query, encoded
   * @param body a tree, or the bytes of a file; null without a body
   * @return {@code status} as an {@code Integer} and {@code body}, a tree or null
   */
  public Map<String, @Nullable Object> control(
      String method, String target, @Nullable Object body) {
    Reply reply = sandbox.answer(method, target, HEADERS, bytes(body));
    byte[] answer = bytes(reply);
    Map<String, @Nullable Object> result = new java.util.HashMap<>();
    result.put("status", reply.status());
    result.put("body", answer.length == 0 ? null : Tree.of(Json.read(answer)));
    return result;
  }

  private static byte[] bytes(@Nullable Object body) {
    if (body == null) {
      return new byte[0];
    }
    return body instanceof byte[] raw ? raw : Json.bytes(Tree.node(body));
  }

  private static byte[] bytes(Reply reply) {
    if (reply.stream() == null) {
      return reply.body();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reply.stream().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Reads JSON text as a tree; an {@code IllegalArgumentException} says why it is none. */
  public static @Nullable Object parse(String json) {
    try {
      return Tree.of(Json.read(json));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("This is not JSON: " + e.getMessage(), e);
    }
  }

  /** Writes a tree as compact JSON text. */
  public static String write(@Nullable Object tree) {
    return new String(Json.bytes(Tree.node(tree)), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
