// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import dev.ocesandbox.testkit.SandboxBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The server whose worlds answer.
 *
 * @param endpoint base URL of a running server; null for the one in this JVM
 * @param adminToken the token that guards its control API; null if it is open
 */
record ProviderServer(@Nullable String endpoint, @Nullable String adminToken) {

  static final ProviderServer IN_PROCESS = new ProviderServer(null, null);

  void use(SandboxBuilder builder) {
    if (endpoint != null) {
      builder.server(endpoint);
    }
    if (adminToken != null) {
      builder.adminToken(adminToken);
    }
  }
}
