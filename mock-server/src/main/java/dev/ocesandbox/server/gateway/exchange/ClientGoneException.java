// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.io.IOException;

/** Thrown while a request is handled if its client no longer reads the beginning of the answer. */
public final class ClientGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * Creates an exception.
   *
   * @param rule id of the rule that refuses the request
   */
  public ClientGoneException(String rule, IOException cause) {
    super(cause);
    this.rule = rule;
  }

  /** Returns the id of the rule that refuses the request. */
  public String rule() {
    return rule;
  }
}
