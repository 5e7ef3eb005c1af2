// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** Where the server of a test runs. All tests of a JVM share one server of each kind. */
public enum SandboxRuntime {
  /** In this JVM. */
  IN_PROCESS,
  /**
   * In a container, which starts with the first test that needs it and is removed after the last
   * one. Requires Testcontainers 2 on the class path.
   *
   * <p>The system property {@code oce-sandbox.image}, or the environment variable {@code
   * OCESANDBOX_IMAGE}, selects the image; the default is {@code oce-sandbox} in the version of this
   * kit. If {@code oce-sandbox.endpoint} or {@code OCESANDBOX_ENDPOINT} is set, that running server
   * is used and no container is started.
   */
  CONTAINER,
  /**
   * As the annotation of a base class, {@code junit-platform.properties} or else IN_PROCESS says.
   */
  INHERITED
}
