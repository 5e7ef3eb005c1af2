// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire, as far as a signature covers it.
 *
 * @param method the HTTP method
 * @param rawPath the path before any decoding or normalizing; may be empty
 * @param rawQuery the text after the question mark, not decoded; null or empty when there is none
 * @param headers the headers, Host as the client sent it
 * @param payload the body bytes, for GET and DELETE too (the Node SDK sends GET with a body)
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

  /** A request from its target, the path and query of the request line: {@code /path?query}. */
  public static SignedRequest of(
      String method, String target, RequestHeaders headers, Payload payload) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new SignedRequest(method, target, null, headers, payload)
        : new SignedRequest(
            method, target.substring(0, mark), target.substring(mark + 1), headers, payload);
  }

  /** The first value of a header without outer blanks; empty when the request lacks it. */
  String header(String name) {
    List<String> values = headers.values(name);
    return values.isEmpty() ? "" : WireText.restored(values.get(0).trim());
  }
}
