// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.gateway.auth.signing.SignatureMistake;
import java.util.List;

/**
 * Why a signature does not match.
 *
 * @param canonicalRequest the canonical request built by the server
 * @param stringToSign the string to sign built by the server
 * @param mistakes lines that the client built differently; empty if unknown
 */
public record Diagnosis(
    String canonicalRequest, String stringToSign, List<SignatureMistake> mistakes) {

  /** Copies the mistakes. */
  public Diagnosis {
    mistakes = List.copyOf(mistakes);
  }

  /** Returns the number of characters of all its texts. */
  public int length() {
    int sum = canonicalRequest.length() + stringToSign.length();
    for (SignatureMistake mistake : mistakes) {
      sum += mistake.server().length() + mistake.client().length();
      sum += mistake.hint().en().length() + mistake.hint().zh().length();
    }
    return sum;
  }
}
