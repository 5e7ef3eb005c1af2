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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The server's classes, in a class loader that sees nothing of the user's class path and is seen by
 * nobody: docs/decisions/0013 says why. They read and write JSON, too, so that the kit needs no
 * library for it. Only JDK types go through.
 */
final class ServerClasses implements AutoCloseable {

  private static final String JAR = "/META-INF/oce-sandbox/server.jar";
  private static final String CLASS = "dev.ocesandbox.server.Embedded";

  private final Path jar;
  private final URLClassLoader loader;
  private final Class<?> embedded;
  private final Method parse;
  private final Method write;

  private ServerClasses(Path jar, URLClassLoader loader) throws ReflectiveOperationException {
    this.jar = jar;
    this.loader = loader;
    this.embedded = loader.loadClass(CLASS);
    this.parse = embedded.getMethod("parse", String.class);
    this.write = embedded.getMethod("write", Object.class);
  }

  /** Unpacks them; nothing of the server runs yet. */
  static ServerClasses load() {
    Path jar = unpacked();
    try {
      URL[] path = {jar.toUri().toURL()};
      URLClassLoader loader =
          new URLClassLoader("oce-sandbox", path, ClassLoader.getPlatformClassLoader());
      return new ServerClasses(jar, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The sandbox cannot be reached", e);
    }
  }

  /** A class loader reads no jar within a jar. */
  private static Path unpacked() {
    try (InputStream in = ServerClasses.class.getResourceAsStream(JAR)) {
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

  /** Returns where they are read from. */
  Path jar() {
    return jar;
  }

  /** Returns the class that a server is started with. */
  Class<?> embedded() {
    return embedded;
  }

  Tree parse(String json) {
    return new Tree(within(() -> parse.invoke(null, json)));
  }

  String write(@Nullable Object tree) {
    return String.valueOf(within(() -> write.invoke(null, tree)));
  }

  /** What the server looks up by the context class loader must be its own. */
  <T> T within(Callable<T> work) {
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
  public void close() throws IOException {
    loader.close();
    Files.deleteIfExists(jar);
  }
}
