// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

/**
 * Starts a server outside this JVM. Implementations are found with {@link java.util.ServiceLoader},
 * so that the libraries they need are loaded only when a test asks for them.
 */
public interface ServerLauncher {

  /**
   * Starts a server, which stops when the connection is closed.
   *
   * @param tls whether it serves HTTPS as well
   */
  ServerConnection launch(boolean tls);
}
