// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

/** One step of the way in. Thread-safe. */
public interface Stage {

  /** Looks at an exchange and lets it go on or stops it. */
  Verdict apply(Exchange exchange);
}
