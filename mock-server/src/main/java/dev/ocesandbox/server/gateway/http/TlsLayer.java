// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.tls.TlsIdentity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The connections of a port that speaks HTTP with and without TLS. */
final class TlsLayer {

  private static final String HTTP = "http/1.1";

  private TlsLayer() {}

  /**
   * Returns what makes connections: the first looks at the first bytes, the second is for the rest.
   */
  static ConnectionFactory[] factories(
      TlsIdentity identity, ConnectionFactory plain, HandshakeFailures failures) {
    SslConnectionFactory tls = new Connections(new Context(identity), failures);
    // It would refuse Host headers that the certificate does not have: aliases are wanted here.
    tls.setEnsureSecureRequestCustomizer(false);
    return new ConnectionFactory[] {new DetectorConnectionFactory(tls), plain, tls};
  }

  /** Connections that notice alerts which clients have not encrypted. */
  private static final class Connections extends SslConnectionFactory {

    private static final int ALERT = 0x15;
    private static final int ALERT_LENGTH = 7;

    private final HandshakeFailures failures;

    Connections(SslContextFactory.Server context, HandshakeFailures failures) {
      super(context, HTTP);
      this.failures = failures;
    }

    @Override
    protected SslConnection newSslConnection(
        Connector connector, EndPoint endPoint, SSLEngine engine) {
      return new SslConnection(
          connector.getByteBufferPool(),
          connector.getExecutor(),
          getSslContextFactory(),
          endPoint,
          engine,
          isDirectBuffersForEncryption(),
          isDirectBuffersForDecryption()) {
        @Override
        protected SSLEngineResult unwrap(SSLEngine own, ByteBuffer input, ByteBuffer output)
            throws SSLException {
          int start = input.position();
          if (input.remaining() >= ALERT_LENGTH
              && input.get(start) == ALERT
              && input.getShort(start + 3) == 2) {
            // A record: type, version, length 2; then level and description.
            failures.metAlert(input.get(start + ALERT_LENGTH - 1));
          }
          return super.unwrap(own, input, output);
        }
      };
    }
  }

  /** TLS 1.2 and 1.3 with Jetty's selection of ciphers, any server name, no client certificate. */
  private static final class Context extends SslContextFactory.Server {

    Context(TlsIdentity identity) {
      setKeyStore(keyStore(identity));
      setKeyStorePassword("");
      setIncludeProtocols("TLSv1.2", "TLSv1.3");
      setRenegotiationAllowed(false);
      setSniRequired(false);
    }

    /** Clients that ask for HTTP/2 only are told nothing, as by a server that knows no ALPN. */
    @Override
    public void customize(SSLEngine engine) {
      super.customize(engine);
      engine.setHandshakeApplicationProtocolSelector(
          (any, offered) -> offered.contains(HTTP) ? HTTP : "");
    }

    private static KeyStore keyStore(TlsIdentity identity) {
      try {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setKeyEntry(
            "server",
            identity.key(),
            new char[0],
            identity.chain().toArray(new X509Certificate[0]));
        return store;
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException("Cannot use the key of the server", e);
      }
    }
  }
}
