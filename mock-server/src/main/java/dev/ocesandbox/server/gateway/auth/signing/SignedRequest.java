// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that a signature covers, as received.
 *
 * @param method HTTP method
 * @param rawPath path without any decoding or normalization; may be empty
 * @param rawQuery undecoded query; null or empty for none
 * @param headers headers, with Host as sent by the client
 * @param payload body, also of GET and DELETE requests (the Node SDK sends GET with a body)
 */
public record SignedRequest(
    String method,
    String rawPath,
    @Nullable String rawQuery,
    RequestHeaders headers,
    Payload payload) {

  static final String X_SDK_DATE = "x-sdk-date";
  static final String X_SDK_CONTENT_SHA256 = "x-sdk-content-sha256";

  public SignedRequest {
    rawPath = WireText.restored(rawPath);
    rawQuery = rawQuery == null ? null : WireText.restored(rawQuery);
  }

  /** Returns a request with the path and query of a request target, {@code /path?query}. */
  public static SignedRequest of(
      String method, String target, RequestHeaders headers, Payload payload) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new SignedRequest(method, target, null, headers, payload)
        : new SignedRequest(
            method, target.substring(0, mark), target.substring(mark + 1), headers, payload);
  }

  /** Returns the first value of a header without surrounding blanks; empty if it is absent. */
  String header(String name) {
    List<String> values = headers.values(name);
    return values.isEmpty() ? "" : WireText.restored(values.get(0).trim());
  }
}
