// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the server, loaded by a class loader that is isolated from the class path of the
 * user; see docs/decisions/0013. Only JDK types cross the boundary.
 *
 * <p>The server's JSON parser is used from here as well, so the kit needs no JSON library.
 */
final class ServerClasses implements AutoCloseable {

  private static final String JAR = "/META-INF/oce-sandbox/server.jar";
  private static final String ENTRY_POINT = "dev.ocesandbox.server.Embedded";

  private final Path jar;
  private final URLClassLoader loader;
  private final Class<?> embedded;
  private final Method parse;
  private final Method write;

  private ServerClasses(Path jar, URLClassLoader loader) throws ReflectiveOperationException {
    this.jar = jar;
    this.loader = loader;
    this.embedded = loader.loadClass(ENTRY_POINT);
    this.parse = embedded.getMethod("parse", String.class);
    this.write = embedded.getMethod("write", Object.class);
  }

  /** Unpacks the server's jar and creates its class loader. Does not start a server. */
  static ServerClasses load() {
    Path jar = unpack();
    try {
      URL[] path = {jar.toUri().toURL()};
      URLClassLoader loader =
          new URLClassLoader("oce-sandbox", path, ClassLoader.getPlatformClassLoader());
      return new ServerClasses(jar, loader);
    } catch (IOException e) {
      throw new UncheckedIOException("Failed to load the sandbox server from " + jar, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Failed to load the sandbox server from " + jar, e);
    }
  }

  /** Copies the jar to a temporary file, because a URLClassLoader cannot read nested jars. */
  private static Path unpack() {
    try (InputStream in = ServerClasses.class.getResourceAsStream(JAR)) {
      if (in == null) {
        throw new IllegalStateException(
            "The sandbox server is missing: %s is not on the class path. Package oce-test-kit first"
                .formatted(JAR));
      }
      Path jar = Files.createTempFile("oce-sandbox-", ".jar");
      jar.toFile().deleteOnExit();
      Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Failed to unpack the sandbox server to " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  /** Returns the unpacked jar. */
  Path jar() {
    return jar;
  }

  /** Returns the class that starts servers. */
  Class<?> embedded() {
    return embedded;
  }

  JsonValue parse(String json) {
    return new JsonValue(callInside(() -> parse.invoke(null, json)));
  }

  String write(@Nullable Object tree) {
    return String.valueOf(callInside(() -> write.invoke(null, tree)));
  }

  JsonValue coverage(List<JsonValue> reports, List<JsonValue> earlier, Map<String, String> least) {
    List<@Nullable Object> now = new ArrayList<>();
    List<@Nullable Object> before = new ArrayList<>();
    reports.forEach(report -> now.add(report.value()));
    earlier.forEach(report -> before.add(report.value()));
    return new JsonValue(
        callInside(
            () ->
                embedded
                    .getMethod("coverage", List.class, List.class, Map.class)
                    .invoke(null, now, before, least)));
  }

  /** Calls {@code work} with the server's class loader as the context class loader. */
  <T> T callInside(Callable<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader previous = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("The sandbox server failed: " + cause, cause);
    } catch (Exception e) {
      throw new IllegalStateException("Failed to call the sandbox server", e);
    } finally {
      thread.setContextClassLoader(previous);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
    Files.deleteIfExists(jar);
  }
}
