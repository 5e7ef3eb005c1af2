// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

/** Thrown when a broker cannot be used. The message is for the user and says what to do. */
public final class BrokerProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates a problem. */
  public BrokerProblem(String message) {
    super(message);
  }
}
