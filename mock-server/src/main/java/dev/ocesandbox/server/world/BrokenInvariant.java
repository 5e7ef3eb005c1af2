// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;

/**
 * Thrown if a change would leave the ledger inconsistent. The change is not published. This is
 * always a bug of the sandbox, never of its client.
 */
public final class BrokenInvariant extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception that names the operation and what it would break. */
  public BrokenInvariant(String operation, List<String> differences) {
    super(operation + " would break the ledger: " + String.join("; ", differences));
  }
}
