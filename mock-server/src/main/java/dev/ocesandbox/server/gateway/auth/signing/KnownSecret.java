// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

/**
 * A secret key that a client may have used by mistake.
 *
 * @param label name of the key that may be shown, unlike the secret
 * @param secret the secret key
 */
public record KnownSecret(String label, String secret) {

  @Override
  public String toString() {
    return "KnownSecret[label=" + label + ", secret=***]";
  }
}
