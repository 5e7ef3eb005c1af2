// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import org.jspecify.annotations.Nullable;

/**
 * The day, region and service for which a derived (V11) signing key is valid.
 *
 * @param date the day in UTC as {@code yyyyMMdd}; the first eight characters of X-Sdk-Date
 * @param region the region id; the SDKs write {@code globe} for global credentials
 * @param service the service name that the application configured in its client
 */
public record CredentialScope(String date, String region, String service) {

  /** Returns the scope in its signed form, {@code date/region/service}. */
  String text() {
    return date + '/' + region + '/' + service;
  }

  /** Returns whether an X-Sdk-Date is on the day of this scope. */
  boolean isOn(String signingDate) {
    return signingDate.startsWith(date + 'T');
  }

  /** Parses {@code date/region/service}; returns null unless there are three non-empty parts. */
  static @Nullable CredentialScope parse(String text) {
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    if (first < 1 || second <= first + 1 || second == text.length() - 1) {
      return null;
    }
    if (text.indexOf('/', second + 1) >= 0) {
      return null;
    }
    return new CredentialScope(
        text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
  }
}
