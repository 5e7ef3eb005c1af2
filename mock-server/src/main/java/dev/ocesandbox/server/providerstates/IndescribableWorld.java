// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;

/** Thrown if states cannot say how a world came to be. */
public final class IndescribableWorld extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;

  IndescribableWorld(Bilingual reason) {
    super(reason.en(), null, false, false);
    this.reason = reason;
  }

  /** Returns why not. */
  public Bilingual reason() {
    return reason;
  }
}
