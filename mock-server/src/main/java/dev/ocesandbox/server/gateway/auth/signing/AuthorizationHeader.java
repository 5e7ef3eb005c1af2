// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of reading an Authorization header: understood, a known algorithm that is not
 * supported, or not readable.
 */
public sealed interface AuthorizationHeader {

  /** A header that can be checked. */
  record Understood(Authorization authorization) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Hint, T> malformed) {
      return understood.apply(authorization);
    }
  }

  /** A header that names an algorithm of the SDKs which is refused here. */
  record Unsupported(SigningAlgorithm algorithm) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Hint, T> malformed) {
      return unsupported.apply(algorithm);
    }
  }

  /** A header that cannot be read, with the reason. */
  record Malformed(Hint reason) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Hint, T> malformed) {
      return malformed.apply(reason);
    }
  }

  /** Applies the function of this case. */
  <T> T fold(
      Function<Authorization, T> understood,
      Function<SigningAlgorithm, T> unsupported,
      Function<Hint, T> malformed);

  /**
   * Reads the value of an Authorization header and never throws.
   *
   * <p>Blanks after commas may be missing or repeated and the parts may come in any order. A
   * missing, repeated or unknown part and a list of signed headers without {@code x-sdk-date} are
   * refused.
   */
  static AuthorizationHeader parse(String value) {
    return AuthorizationParser.parse(value);
  }

  /** Tells whether a header begins with the name of an algorithm of the SDKs, supported or not. */
  static boolean namesAlgorithm(String value) {
    return AuthorizationParser.namesAlgorithm(value);
  }

  /** Returns the access key that a header names, whatever else is missing or wrong in it. */
  static Optional<String> accessKeyIn(String value) {
    return AuthorizationParser.accessKeyIn(value);
  }
}
