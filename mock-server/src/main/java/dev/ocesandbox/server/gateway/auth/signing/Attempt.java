// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.function.UnaryOperator;

/**
 * Everything that a client had in hand when it signed, as far as the gateway can guess.
 *
 * @param date the date line of the string to sign, not the header line
 */
record Attempt(CanonicalRequest canonical, String date, String secret) {

  Attempt withCanonical(UnaryOperator<CanonicalRequest> change) {
    return new Attempt(change.apply(canonical), date, secret);
  }

  Attempt withDate(String other) {
    return new Attempt(canonical, other, secret);
  }

  Attempt withSecret(String other) {
    return new Attempt(canonical, date, other);
  }

  /** Replaces one header line; the lines around it stay. */
  Attempt withHeaderLine(String line, String other) {
    String before = '\n' + canonical.headers();
    String after = before.replace('\n' + line + '\n', '\n' + other + '\n');
    return withCanonical(c -> c.withHeaders(after.substring(1)));
  }

  String signature(Authorization authorization) {
    return SigningKey.of(authorization, secret).sign(date, canonical);
  }
}
