// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads scenario files from the class path or from disk. */
public final class ScenarioFiles {

  private ScenarioFiles() {}

  /** Returns true if {@code scenario} names a file rather than a scenario of the server. */
  public static boolean isFile(String scenario) {
    return scenario.endsWith(".json");
  }

  /**
   * Reads a scenario file. The class path is searched first.
   *
   * @throws IllegalArgumentException if the file does not exist
   */
  public static byte[] read(String name) {
    try (InputStream in = resource(name)) {
      return in == null ? Files.readAllBytes(Path.of(name)) : in.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "Scenario file %s not found, neither on the class path nor at %s"
              .formatted(name, Path.of(name).toAbsolutePath()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Failed to read scenario file " + name, e);
    }
  }

  private static @Nullable InputStream resource(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null
        ? ScenarioFiles.class.getResourceAsStream("/" + path)
        : loader.getResourceAsStream(path);
  }
}
