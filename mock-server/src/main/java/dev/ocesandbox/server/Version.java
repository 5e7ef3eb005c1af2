// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.util.Objects;

/** The version of this product, from the manifest of its jar. */
public final class Version {

  private Version() {}

  /** Returns the version; "development" if the classes are not in a jar. */
  public static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
