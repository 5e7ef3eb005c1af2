// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files that earlier releases wrote or read. They never change. */
final class Golden {

  private Golden() {}

  static String text(String name) throws IOException {
    try (InputStream in = requireNonNull(Golden.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
