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
 * Keeps the raw target of each request line and passes the path {@code /} to Jetty.
 *
 * <p>Even in its most lenient mode, Jetty rejects targets with {@code %zz} or {@code /../x}, and
 * absolute targets whose host differs from the Host header, before they reach a handler. The
 * gateway accepts all of these, because it uses the raw target only.
 */
final class RawTargetConnectionFactory extends HttpConnectionFactory {

  private static final String ATTRIBUTE = RawTargetConnectionFactory.class.getName();

  RawTargetConnectionFactory(HttpConfiguration configuration) {
    super(configuration);
  }

  /** Returns the target of a request as sent. */
  static String of(Request request) {
    return String.valueOf(request.getConnectionMetaData().getAttribute(ATTRIBUTE));
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new RawConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  /** A connection handles one request at a time, so its attribute belongs to that request. */
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
