// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

/** A Hint tells the author of a client in one sentence what to change, in English and Chinese. */
public record Hint(String en, String zh) {

  Hint and(Hint next) {
    return new Hint(en + " " + next.en, zh + next.zh);
  }
}
