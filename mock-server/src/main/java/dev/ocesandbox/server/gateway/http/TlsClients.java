// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognizes clients that speak TLS to this port, which has none.
 *
 * <p>They are answered in plain HTTP at once, although they cannot read it: clients know this case
 * and say so ("server gave HTTP response to HTTPS client", "wrong version number"). An alert of TLS
 * would look like a problem with certificates or versions. What to do is printed instead.
 */
final class TlsClients {

  private static final Logger LOGGER = LoggerFactory.getLogger(TlsClients.class);

  private static final byte HANDSHAKE = 0x16;
  private static final byte MAJOR_VERSION = 0x03;

  private final Quiet quiet = new Quiet();

  /** Returns whether bytes are the beginning of a TLS handshake. */
  static boolean isHandshake(ByteBuffer bytes) {
    return bytes.remaining() > 1
        && bytes.get(bytes.position()) == HANDSHAKE
        && bytes.get(bytes.position() + 1) == MAJOR_VERSION;
  }

  /** Prints which address to use, unless it was printed a moment ago. */
  void met(EndPoint endPoint) {
    if (quiet.isOver()) {
      String address = address(String.valueOf(endPoint.getLocalSocketAddress()));
      LOGGER.warn(
          "A client speaks TLS to the plain port {}: use http://{} instead of https://",
          address.substring(address.lastIndexOf(':') + 1),
          address);
    }
  }

  private static String address(String socket) {
    return socket.substring(socket.indexOf('/') + 1);
  }
}
