// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of parsing an Authorization header: understood, an unsupported algorithm of the SDKs,
 * or malformed.
 */
public sealed interface AuthorizationHeader {

  /** A well-formed header with a supported algorithm. */
  record Understood(Authorization authorization) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Bilingual, T> malformed) {
      return understood.apply(authorization);
    }
  }

  /** A header with an algorithm of the SDKs that is not supported. */
  record Unsupported(SigningAlgorithm algorithm) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Bilingual, T> malformed) {
      return unsupported.apply(algorithm);
    }
  }

  /** A malformed header, with the reason. */
  record Malformed(Bilingual reason) implements AuthorizationHeader {
    @Override
    public <T> T fold(
        Function<Authorization, T> understood,
        Function<SigningAlgorithm, T> unsupported,
        Function<Bilingual, T> malformed) {
      return malformed.apply(reason);
    }
  }

  /** Applies the function for this case. */
  <T> T fold(
      Function<Authorization, T> understood,
      Function<SigningAlgorithm, T> unsupported,
      Function<Bilingual, T> malformed);

  /**
   * Parses the value of an Authorization header. Never throws.
   *
   * <p>The parts may be in any order, with any number of blanks after the commas. A header is
   * malformed if a part is missing, repeated or unknown, or if the signed headers do not include
   * {@code x-sdk-date}.
   */
  static AuthorizationHeader parse(String value) {
    return AuthorizationParser.parse(value);
  }

  /** Returns whether a header starts with the name of an algorithm of the SDKs. */
  static boolean namesAlgorithm(String value) {
    return AuthorizationParser.namesAlgorithm(value);
  }

  /** Returns the access key in a header, which may be malformed otherwise. */
  static Optional<String> accessKeyIn(String value) {
    return AuthorizationParser.accessKeyIn(value);
  }
}
