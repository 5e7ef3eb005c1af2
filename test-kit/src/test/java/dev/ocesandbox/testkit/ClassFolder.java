// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder that the build has compiled a class into; it depends on the profile. */
final class ClassFolder {

  private ClassFolder() {}

  static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
