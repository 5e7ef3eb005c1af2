// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.util.Objects;

/** The version of this product, as its jar says. */
public final class Version {

  private Version() {}

  /** Returns the version; "development" when it does not run from a jar. */
  public static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
