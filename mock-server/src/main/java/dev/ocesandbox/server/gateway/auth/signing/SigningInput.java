// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.function.UnaryOperator;

/**
 * The values that a client may have used to compute a signature.
 *
 * @param canonical the canonical request
 * @param date the date line of the string to sign, not the header line
 * @param secret the secret key
 */
record SigningInput(CanonicalRequest canonical, String date, String secret) {

  SigningInput withCanonical(UnaryOperator<CanonicalRequest> change) {
    return new SigningInput(change.apply(canonical), date, secret);
  }

  SigningInput withDate(String other) {
    return new SigningInput(canonical, other, secret);
  }

  SigningInput withSecret(String other) {
    return new SigningInput(canonical, date, other);
  }

  /** Replaces one header line and keeps the others. */
  SigningInput withHeaderLine(String line, String other) {
    String before = '\n' + canonical.headers();
    String after = before.replace('\n' + line + '\n', '\n' + other + '\n');
    return withCanonical(c -> c.withHeaders(after.substring(1)));
  }

  String signature(Authorization authorization) {
    return SigningKey.of(authorization, secret).sign(date, canonical);
  }
}
