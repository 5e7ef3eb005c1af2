// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server in this JVM, among classes of its own. */
final class IsolatedServer implements Door {

  /** The default world is played at the usual clock, so that it can be forked. */
  static final Map<String, String> STANDARD = Map.of("clock", OceSandbox.CLOCK);

  private final ServerClasses classes;
  private final Object server;
  private final Method control;
  private final String endpoint;
  private final boolean standard;

  private IsolatedServer(ServerClasses classes, Map<String, String> options)
      throws ReflectiveOperationException {
    this.classes = classes;
    this.standard = options.equals(STANDARD);
    Class<?> type = classes.embedded();
    this.control = type.getMethod("control", String.class, String.class, Object.class);
    this.server = type.getMethod("start", Map.class).invoke(null, options);
    this.endpoint = (String) type.getMethod("endpoint").invoke(server);
  }

  /** Starts a server; options are those of {@code Embedded.start}. */
  static IsolatedServer start(Map<String, String> options) {
    ServerClasses classes = ServerClasses.load();
    return classes.within(() -> new IsolatedServer(classes, options));
  }

  /** Returns where the server's classes are read from. */
  Path jar() {
    return classes.jar();
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public boolean isStandard() {
    return standard;
  }

  @Override
  public Reply control(String method, String target, @Nullable Object body) {
    Map<?, ?> answer =
        (Map<?, ?>) classes.within(() -> control.invoke(server, method, target, body));
    return new Reply(
        Integer.parseInt(String.valueOf(answer.get("status"))), new Tree(answer.get("body")));
  }

  @Override
  public Tree parse(String json) {
    return classes.parse(json);
  }

  @Override
  public String write(@Nullable Object tree) {
    return classes.write(tree);
  }

  @Override
  public void close() {
    try {
      classes.within(() -> ((AutoCloseable) server)).close();
      classes.close();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox cannot be closed", e);
    }
  }
}
