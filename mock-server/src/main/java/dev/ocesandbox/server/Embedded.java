// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.coverage.Tally;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.tls.TlsOptions;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox whose API uses JDK types only, so that it can be called across class loaders.
 * Thread-safe.
 *
 * <p>JSON values are trees of {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
 * BigDecimal}, {@code Boolean} and null.
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
   * @param options {@code scenario}, {@code seed}, {@code clock} (the instant to freeze the clock
   *     at), {@code auth} ({@code strict} or {@code lenient}) and {@code tls} ({@code true} for TLS
   *     with a certificate authority in memory); options left out have the values of {@link
   *     SandboxOptions#defaults}
   * @throws IllegalArgumentException if an option is unknown
   */
  public static Embedded start(Map<String, String> options) {
    Set<String> known = Set.of("scenario", "seed", "clock", "auth", "tls");
    options.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("Unknown option: " + name);
            });
    return new Embedded(Sandbox.start(read(options)));
  }

  private static SandboxOptions read(Map<String, String> options) {
    SandboxOptions defaults = SandboxOptions.defaults();
    String seed = options.get("seed");
    String clock = options.get("clock");
    return defaults
        .withWorld(
            options.getOrDefault("scenario", defaults.scenario()),
            seed == null ? defaults.seed() : Long.parseLong(seed),
            clock == null ? defaults.clock() : new ClockStart(true, Instant.parse(clock)))
        .withAccess("lenient".equals(options.get("auth")), Set.of(), null)
        .withTls(
            "true".equals(options.get("tls"))
                ? new TlsOptions.OwnAuthority(null, List.of())
                : null);
  }

  /** Returns the base URL for clients, such as http://127.0.0.1:40123. */
  public String endpoint() {
    return sandbox.endpoint();
  }

  /**
   * Returns the certificate that clients have to trust, in PEM.
   *
   * @throws IllegalStateException if the sandbox was started without TLS
   */
  public String caPem() {
    return sandbox.tls().trustedPem();
  }

  /**
   * Handles a request without a socket. It is routed, checked and logged like a request over HTTP.
   *
   * @param method HTTP method
   * @param target percent-encoded path and query
   * @param body a JSON tree, or the bytes of a file; null for no body
   * @return {@code status}, an {@code Integer}, and {@code body}, a JSON tree or null
   */
  public Map<String, @Nullable Object> control(
      String method, String target, @Nullable Object body) {
    Reply reply = sandbox.answer(method, target, HEADERS, bytes(body));
    byte[] answer = bytes(reply);
    Map<String, @Nullable Object> result = new HashMap<>();
    result.put("status", reply.status());
    result.put("body", answer.length == 0 ? null : JsonTree.of(Json.read(answer)));
    return result;
  }

  private static byte[] bytes(@Nullable Object body) {
    if (body == null) {
      return new byte[0];
    }
    return body instanceof byte[] raw ? raw : Json.bytes(JsonTree.node(body));
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

  /**
   * Parses JSON text to a tree.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static @Nullable Object parse(String json) {
    try {
      return JsonTree.of(Json.read(json));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("The text is not JSON: " + Json.problem(e), e);
    }
  }

  /** Returns a tree as compact JSON text. */
  public static String write(@Nullable Object tree) {
    return new String(Json.bytes(JsonTree.node(tree)), StandardCharsets.UTF_8);
  }

  /**
   * Sums up reports of coverage.
   *
   * @param reports JSON trees, as {@code GET /_sandbox/coverage} returns them
   * @param earlier reports of the same servers before the run, which are taken off
   * @param least thresholds such as {@code 30%} or {@code 20}, by name such as {@code operations}
   * @return {@code json} and {@code html}, the texts of the report; {@code tree}, the JSON as a
   *     tree; {@code line}, the sum in a line; {@code missed}, a list of the thresholds that are
   *     missed
   * @throws IllegalArgumentException if a tree is no report or a threshold is invalid
   */
  public static Map<String, @Nullable Object> coverage(
      List<?> reports, List<?> earlier, Map<String, String> least) {
    Tally sum = Tally.NONE;
    for (Object report : reports) {
      sum = sum.plus(Tally.of(JsonTree.node(report)));
    }
    for (Object report : earlier) {
      sum = sum.minus(Tally.of(JsonTree.node(report)));
    }
    CoverageSum all = CoverageSum.of(sum);
    Map<String, @Nullable Object> result = new HashMap<>();
    result.put("json", Json.text(all.report()));
    result.put("html", all.html());
    result.put("tree", JsonTree.of(all.report()));
    result.put("line", all.line());
    result.put("missed", all.missed(least));
    return result;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
