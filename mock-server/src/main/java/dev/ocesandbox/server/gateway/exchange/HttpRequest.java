// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as received.
 *
 * @param id request id of 32 hex digits, returned in X-Request-Id
 * @param method method as sent
 * @param rawPath undecoded path
 * @param rawQuery undecoded query; null for none
 * @param headers all headers
 * @param body source of the body
 * @param wall wall-clock time of its arrival
 * @param secure whether it arrived over TLS
 * @param early sends the beginning of its answer; null if nobody waits for one
 */
public record HttpRequest(
    String id,
    String method,
    String rawPath,
    @Nullable String rawQuery,
    Headers headers,
    BodySource body,
    Instant wall,
    boolean secure,
    @Nullable EarlyAnswer early) {

  /** Creates a request whose answer is sent as a whole. */
  public HttpRequest(
      String id,
      String method,
      String rawPath,
      @Nullable String rawQuery,
      Headers headers,
      BodySource body,
      Instant wall,
      boolean secure) {
    this(id, method, rawPath, rawQuery, headers, body, wall, secure, null);
  }

  /** Creates a request that did not arrive over TLS. */
  public HttpRequest(
      String id,
      String method,
      String rawPath,
      @Nullable String rawQuery,
      Headers headers,
      BodySource body,
      Instant wall) {
    this(id, method, rawPath, rawQuery, headers, body, wall, false);
  }

  /** Returns this request with what sends the beginning of its answer. */
  public HttpRequest answeredBy(EarlyAnswer beginning) {
    return new HttpRequest(id, method, rawPath, rawQuery, headers, body, wall, secure, beginning);
  }

  /** Returns the scheme of the URL that the client used. */
  public String scheme() {
    return secure ? "https" : "http";
  }

  /** The source of a request body. */
  public interface BodySource {
    /** Opens the body, at most once. */
    InputStream open() throws IOException;
  }
}
