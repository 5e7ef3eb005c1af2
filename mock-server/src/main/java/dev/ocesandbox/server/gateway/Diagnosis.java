// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;

/**
 * What the server computed for a signature that did not fit.
 *
 * @param canonicalRequest the server's canonical request
 * @param stringToSign what it would have signed
 * @param mistakes lines that the client seems to have built differently; empty when it cannot tell
 */
public record Diagnosis(String canonicalRequest, String stringToSign, List<Mistake> mistakes) {

  /**
   * One line of the canonical request that differs.
   *
   * @param line its name
   * @param server as the server has it
   * @param client as the client seems to have it
   * @param hint what to do
   */
  public record Mistake(String line, String server, String client, Bilingual hint) {}

  /** Copies the mistakes. */
  public Diagnosis {
    mistakes = List.copyOf(mistakes);
  }
}
