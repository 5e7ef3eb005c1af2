// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Keeps the target of each request line as it was sent and shows Jetty the path {@code /} instead.
 *
 * <p>Jetty parses targets strictly even in its most lenient mode: it refuses {@code %zz}, {@code
 * /../x} and an absolute target whose host is not that of the Host header before any handler sees
 * them. The gateway takes them all, because it looks at the raw text only.
 */
final class RawTargets extends HttpConnectionFactory {

  private static final String ATTRIBUTE = RawTargets.class.getName();

  RawTargets(HttpConfiguration configuration) {
    super(configuration);
  }

  /** Returns the target of a request as it was sent. */
  static String of(Request request) {
    return String.valueOf(request.getConnectionMetaData().getAttribute(ATTRIBUTE));
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new RawConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  /** Reads one request at a time, so that an attribute of the connection belongs to the request. */
  private static final class RawConnection extends HttpConnection {

    RawConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
      setAttribute(ATTRIBUTE, target);
      return super.newHttpStream(method, HttpMethod.CONNECT.is(method) ? target : "/", version);
    }
  }
}
