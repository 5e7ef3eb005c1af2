// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** Where the server of a test runs. There is one of each kind for the whole JVM. */
public enum SandboxRuntime {
  /** In this JVM, without any other program. */
  IN_PROCESS,
  /**
   * In a container, which starts with the first test that needs it and is removed after the last;
   * Testcontainers 2 must be on the class path. The system property {@code oce-sandbox.image} (or
   * the variable {@code OCESANDBOX_IMAGE}) names another image than {@code oce-sandbox} in the
   * version of this kit; {@code oce-sandbox.endpoint} ({@code OCESANDBOX_ENDPOINT}) a server that
   * runs already, so that no container is started.
   */
  CONTAINER
}
