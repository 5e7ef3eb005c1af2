// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.internal.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The provider states of the project: those of each {@code oce-sandbox-states.json} on the class
 * path, or of the file that {@code oce-sandbox.states} names instead.
 */
final class OwnStates {

  private static final String RESOURCE = "oce-sandbox-states.json";
  private static final String STATES = "/_sandbox/provider-states";
  private static final Setting FILE = new Setting("oce-sandbox.states", "OCESANDBOX_STATES");

  private OwnStates() {}

  /**
   * Adds the states to a server. States that it has already are replaced.
   *
   * @throws IllegalArgumentException if a file cannot be read or the server refuses it
   */
  static void addTo(ServerConnection server) {
    files()
        .forEach(
            (name, json) -> {
              ServerConnection.Response response = server.send("POST", STATES, json);
              if (response.isError()) {
                throw refused(name, new ControlApiException("POST", STATES, response));
              }
            });
  }

  private static IllegalArgumentException refused(String name, ControlApiException reason) {
    return new IllegalArgumentException(
        "The server refuses the provider states of %s: %s".formatted(name, reason.getMessage()),
        reason);
  }

  /** Returns the files by name. */
  private static Map<String, byte[]> files() {
    String file = FILE.value();
    try {
      return file == null ? ofClassPath() : Map.of(file, Files.readAllBytes(Path.of(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read the provider states that %s names: %s"
              .formatted(FILE.property(), Path.of(String.valueOf(file)).toAbsolutePath()),
          e);
    }
  }

  private static Map<String, byte[]> ofClassPath() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      for (URL url : Collections.list(loader().getResources(RESOURCE))) {
        files.put(url.toString(), read(url));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Failed to read " + RESOURCE + " on the class path", e);
    }
    return files;
  }

  private static byte[] read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }

  private static ClassLoader loader() {
    @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? OwnStates.class.getClassLoader() : loader;
  }
}
