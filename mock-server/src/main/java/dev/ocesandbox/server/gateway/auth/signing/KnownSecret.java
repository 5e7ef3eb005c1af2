// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

/**
 * A secret key that a client may have taken by mistake.
 *
 * @param label whose key it is, in words that may be shown; the secret itself never is
 * @param secret the secret key
 */
public record KnownSecret(String label, String secret) {

  @Override
  public String toString() {
    return "KnownSecret[label=" + label + ", secret=***]";
  }
}
