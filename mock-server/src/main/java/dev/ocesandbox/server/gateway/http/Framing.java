// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;

/**
 * Checks how a body is delimited, where Jetty accepts more than this server can read: other
 * transfer codings before {@code chunked}, and chunks in HTTP/1.0.
 */
final class Framing {

  /** Rule that refuses a request whose end cannot be known. */
  static final String RULE = "gateway.request.framing";

  private Framing() {}

  /** Returns whether the body has a length, comes in chunks, or is absent. */
  static boolean isKnown(Request request) {
    List<String> codings = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (codings.size() == 1
            && codings.get(0).strip().equalsIgnoreCase("chunked")
            && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1);
  }
}
