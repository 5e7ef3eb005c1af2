// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.util.Objects;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the raw target of each request line and passes the path {@code /} to Jetty.
 *
 * <p>Even in its most lenient mode, Jetty rejects targets with {@code %zz} or {@code /../x}, and
 * absolute targets whose host differs from the Host header, before they reach a handler. The
 * gateway accepts all of these, because it uses the raw target only.
 */
final class RawTargetConnectionFactory extends HttpConnectionFactory {

  private static final String ATTRIBUTE = RawTargetConnectionFactory.class.getName();
  private static final String TLS = ATTRIBUTE + ".tls";

  private static final String LENGTH = ATTRIBUTE + ".length";

  private final TlsClients tlsClients = new TlsClients();
  private final HeadBytes heads = new HeadBytes();

  RawTargetConnectionFactory(HttpConfiguration configuration) {
    super(configuration);
  }

  /** Returns the target of a request as sent. */
  static String of(Request request) {
    return String.valueOf(request.getConnectionMetaData().getAttribute(ATTRIBUTE));
  }

  /** Returns whether the client of a request speaks TLS. */
  static boolean isTls(Request request) {
    return request.getConnectionMetaData().getAttribute(TLS) != null;
  }

  /** Returns whether a request announced a body that is longer than any server can count. */
  static boolean isTooLong(Request request) {
    return request.getConnectionMetaData().getAttribute(LENGTH) != null;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(new RawConnection(this, connector, endPoint), connector, endPoint);
  }

  /** A connection handles one request at a time, so its attribute belongs to that request. */
  private static final class RawConnection extends HttpConnection {

    private final RawTargetConnectionFactory factory;

    /** Set while the superclass is constructed, so it has no initial value here. */
    private @Nullable RequestHandler handler;

    private @Nullable LimitedParser parser;

    RawConnection(RawTargetConnectionFactory factory, Connector connector, EndPoint endPoint) {
      super(factory.getHttpConfiguration(), connector, endPoint);
      this.factory = factory;
    }

    @Override
    protected RequestHandler newRequestHandler() {
      RequestHandler created = super.newRequestHandler();
      handler = created;
      return created;
    }

    /** Configures the parser as the superclass does. */
    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
      HttpConfiguration http = getHttpConfiguration();
      LimitedParser created =
          new LimitedParser(
              Objects.requireNonNull(handler),
              http.getRequestHeaderSize(),
              compliance,
              this::noteTls,
              () -> setAttribute(LENGTH, true),
              () -> factory.heads);
      created.setHeaderCacheSize(http.getHeaderCacheSize());
      created.setHeaderCacheCaseSensitive(http.isHeaderCacheCaseSensitive());
      parser = created;
      return created;
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
      Objects.requireNonNull(parser).release();
      super.onClose(cause);
    }

    private void noteTls() {
      setAttribute(TLS, true);
      factory.tlsClients.met(getEndPoint());
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
      setAttribute(ATTRIBUTE, target);
      return super.newHttpStream(method, HttpMethod.CONNECT.is(method) ? target : "/", version);
    }
  }
}
