// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;

/** A bug of ours: a change would have left the books out of order, so it was not published. */
public final class BrokenInvariant extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Lists the differences. */
  public BrokenInvariant(String operation, List<String> differences) {
    super(operation + " would break the ledger: " + String.join("; ", differences));
  }
}
