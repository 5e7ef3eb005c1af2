// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ocesandbox.testkit.internal.ServerConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** What clients need to reach a server with TLS. */
final class TlsAccess {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private TlsAccess() {}

  /**
   * Rejects a server without TLS.
   *
   * @throws IllegalStateException if the server was started without TLS
   */
  static void require(ServerConnection server) {
    trustStore(server);
  }

  /** Returns the base URL of a server for HTTPS. */
  static String endpoint(ServerConnection server) {
    require(server);
    return address(server).toString();
  }

  /** Returns the address of a server for HTTPS, which is on the same port as HTTP. */
  static URI address(ServerConnection server) {
    URI http = URI.create(server.endpoint());
    return URI.create("https://" + http.getHost() + ":" + port(http));
  }

  /** Returns the address of a server as a proxy. */
  static InetSocketAddress proxy(ServerConnection server) {
    require(server);
    URI address = address(server);
    return new InetSocketAddress(address.getHost(), address.getPort());
  }

  private static int port(URI endpoint) {
    if (endpoint.getPort() != -1) {
      return endpoint.getPort();
    }
    return endpoint.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  /** Returns a key store with the certificates that clients must trust. */
  static KeyStore trustStore(ServerConnection server) {
    String pem = server.caPem();
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 1;
      for (Certificate certificate : certificates(pem)) {
        store.setCertificateEntry("oce-sandbox-" + number, certificate);
        number++;
      }
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "The CA of %s is not a certificate in PEM:\n%s".formatted(server.endpoint(), pem), e);
    }
  }

  private static Collection<? extends Certificate> certificates(String pem)
      throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
  }
}
