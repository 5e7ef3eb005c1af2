// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The server in this JVM, in a class loader that sees nothing of the user's class path and is seen
 * by nobody: docs/decisions/0013 says why. Only JDK types go through.
 */
final class IsolatedServer implements Door {

  /** The default world is played at the usual clock, so that it can be forked. */
  static final Map<String, String> STANDARD = Map.of("clock", OceSandbox.CLOCK);

  private static final String JAR = "/META-INF/oce-sandbox/server.jar";
  private static final String CLASS = "dev.ocesandbox.server.Embedded";

  private final Path jar;
  private final URLClassLoader loader;
  private final Object server;
  private final Method control;
  private final Method parse;
  private final Method write;
  private final String endpoint;

  private IsolatedServer(Path jar, URLClassLoader loader, Map<String, String> options)
      throws ReflectiveOperationException {
    this.jar = jar;
    this.loader = loader;
    Class<?> type = loader.loadClass(CLASS);
    this.control = type.getMethod("control", String.class, String.class, Object.class);
    this.parse = type.getMethod("parse", String.class);
    this.write = type.getMethod("write", Object.class);
    this.server = type.getMethod("start", Map.class).invoke(null, options);
    this.endpoint = (String) type.getMethod("endpoint").invoke(server);
  }

  /** Starts a server; options are those of {@code Embedded.start}. */
  static IsolatedServer start(Map<String, String> options) {
    Path jar = unpacked();
    try {
      URL[] path = {jar.toUri().toURL()};
      URLClassLoader loader =
          new URLClassLoader("oce-sandbox", path, ClassLoader.getPlatformClassLoader());
      return within(loader, () -> new IsolatedServer(jar, loader, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class loader reads no jar within a jar. */
  private static Path unpacked() {
    try (InputStream in = IsolatedServer.class.getResourceAsStream(JAR)) {
      if (in == null) {
        throw new IllegalStateException(
            "The server is missing: " + JAR + " is made when oce-test-kit is packaged");
      }
      Path jar = Files.createTempFile("oce-sandbox-", ".jar");
      jar.toFile().deleteOnExit();
      Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("The server cannot be unpacked", e);
    }
  }

  /** Returns where the server's classes are read from. */
  Path jar() {
    return jar;
  }

  /** What the server looks up by the context class loader must be its own. */
  private static <T> T within(ClassLoader loader, Callable<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("The sandbox failed", cause);
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox cannot be reached", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public Reply control(String method, String target, @Nullable Object body) {
    Map<?, ?> answer =
        (Map<?, ?>) within(loader, () -> control.invoke(server, method, target, body));
    return new Reply(
        Integer.parseInt(String.valueOf(answer.get("status"))), new Tree(answer.get("body")));
  }

  @Override
  public Tree parse(String json) {
    return new Tree(within(loader, () -> parse.invoke(null, json)));
  }

  @Override
  public String write(@Nullable Object tree) {
    return (String) within(loader, () -> write.invoke(null, tree));
  }

  @Override
  public void close() {
    try {
      within(loader, () -> ((AutoCloseable) server)).close();
      loader.close();
      Files.deleteIfExists(jar);
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox cannot be closed", e);
    }
  }
}
