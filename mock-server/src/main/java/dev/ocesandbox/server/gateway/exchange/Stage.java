// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

/** A step of request handling. Thread-safe. */
public interface Stage {

  /** Processes an exchange and returns whether it proceeds to the next stage. */
  Verdict apply(Exchange exchange);

  /** Gives back what was kept for a request. Called when it has been answered or has failed. */
  default void done(HttpRequest request) {}
}
