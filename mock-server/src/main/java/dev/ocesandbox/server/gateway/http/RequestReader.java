// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** Converts Jetty's requests to requests of the gateway, without decoding or normalizing them. */
final class RequestReader {

  private final RequestIds ids;
  private final InstantSource clock;
  private final Timeouts timeouts;

  RequestReader(RequestIds ids, InstantSource clock, Timeouts timeouts) {
    this.ids = ids;
    this.clock = clock;
    this.timeouts = timeouts;
  }

  /** Returns the request with a new request id. */
  HttpRequest read(Request request, InputStream body) {
    return request(
        request.getMethod(),
        originForm(RawTargetConnectionFactory.of(request)),
        headers(request.getHeaders()),
        () -> body,
        request.getConnectionMetaData().isSecure());
  }

  /** Returns a request that was not received over HTTP. */
  HttpRequest local(String method, String target, Map<String, String> headers, byte[] body) {
    List<String> all = new ArrayList<>(2 * headers.size());
    headers.forEach(
        (name, value) -> {
          all.add(name);
          all.add(value);
        });
    return request(method, target, Headers.of(all), () -> new ByteArrayInputStream(body), false);
  }

  private HttpRequest request(
      String method, String target, Headers headers, HttpRequest.BodySource body, boolean secure) {
    int mark = target.indexOf('?');
    return new HttpRequest(
        ids.next(),
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? null : target.substring(mark + 1),
        headers,
        body,
        clock.instant(),
        secure);
  }

  MinimumRateBody body(HttpServletRequest request, Transfer transfer) {
    return new MinimumRateBody(request, timeouts, transfer);
  }

  /** Clients that use the sandbox as a proxy send absolute targets (RFC 9112, section 3.2.2). */
  private static String originForm(String target) {
    int authority = target.startsWith("/") ? -1 : target.indexOf("://");
    if (authority < 0) {
      return target;
    }
    int path = authority + 3;
    while (path < target.length() && "/?".indexOf(target.charAt(path)) < 0) {
      path++;
    }
    return target.startsWith("/", path) ? target.substring(path) : "/" + target.substring(path);
  }

  private static Headers headers(HttpFields fields) {
    List<String> all = new ArrayList<>(2 * fields.size());
    for (HttpField field : fields) {
      all.add(field.getName());
      all.add(field.getValue() == null ? "" : field.getValue());
    }
    return Headers.of(all);
  }
}
