// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server in this JVM that runs in its own class loader. */
public final class IsolatedServer implements ServerConnection {

  private final ServerClasses classes;
  private final Object server;
  private final Method control;
  private final String endpoint;
  private final boolean tls;
  private final boolean standardWorld;

  private IsolatedServer(ServerClasses classes, Map<String, String> options, boolean standardWorld)
      throws ReflectiveOperationException {
    this.classes = classes;
    this.standardWorld = standardWorld;
    this.tls = "true".equals(options.get("tls"));
    Class<?> type = classes.embedded();
    this.control = type.getMethod("control", String.class, String.class, Object.class);
    this.server = type.getMethod("start", Map.class).invoke(null, options);
    this.endpoint = (String) type.getMethod("endpoint").invoke(server);
  }

  /** Starts a server with the options of {@code Embedded.start}. */
  public static IsolatedServer start(Map<String, String> options) {
    return start(options, false);
  }

  /**
   * Starts a server whose default world has a clock frozen at {@code clock} and can be forked.
   *
   * @param tls whether it serves HTTPS as well, with a certificate authority that no file keeps
   */
  public static IsolatedServer startStandard(String clock, boolean tls) {
    return start(Map.of("clock", clock, "tls", Boolean.toString(tls)), true);
  }

  private static IsolatedServer start(Map<String, String> options, boolean standardWorld) {
    ServerClasses classes = ServerClasses.load();
    return classes.callInside(() -> new IsolatedServer(classes, options, standardWorld));
  }

  /** Returns the unpacked jar of the server. */
  public Path jar() {
    return classes.jar();
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public String caPem() {
    if (!tls) {
      throw new IllegalStateException(
          "The sandbox in this JVM was started without TLS. Use @OceSandbox(tls = true) or"
              + " Sandbox.with().tls().start()");
    }
    return (String) classes.callInside(() -> classes.embedded().getMethod("caPem").invoke(server));
  }

  @Override
  public boolean hasStandardWorld() {
    return standardWorld;
  }

  @Override
  public Response send(String method, String target, @Nullable Object body) {
    Object answer = classes.callInside(() -> control.invoke(server, method, target, body));
    JsonValue response = new JsonValue(answer);
    return new Response(response.integer("status"), response.get("body"));
  }

  @Override
  public JsonValue parse(String json) {
    return classes.parse(json);
  }

  @Override
  public String write(@Nullable Object tree) {
    return classes.write(tree);
  }

  @Override
  public JsonValue coverage(
      List<JsonValue> reports, List<JsonValue> earlier, Map<String, String> least) {
    return classes.coverage(reports, earlier, least);
  }

  @Override
  public void close() {
    try {
      classes.callInside(() -> ((AutoCloseable) server)).close();
      classes.close();
    } catch (Exception e) {
      throw new IllegalStateException("Failed to stop the sandbox server", e);
    }
  }
}
