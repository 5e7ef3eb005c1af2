// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the streams of the vendor's SDK. */
final class Streams {

  private Streams() {}

  static byte[] bytes(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
