// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Breakage;
import dev.ocesandbox.server.gateway.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;

/** Breaks a connection as a planned fault wants it. */
final class BrokenReply {

  private BrokenReply() {}

  /**
   * Sends a part of a reply, or nothing, and gives the connection up. A reply without a body is cut
   * before its head, for nothing would be missing in it.
   */
  static void send(
      Reply reply, Breakage breakage, ServletContextRequest request, HttpServletResponse response)
      throws IOException {
    EndPoint wire = request.getConnectionMetaData().getConnection().getEndPoint();
    if (breakage.isReset()) {
      reset(wire);
    } else if (reply.body().length > 0) {
      response.setStatus(reply.status());
      HttpFields.Mutable headers = request.getServletContextResponse().getWrapped().getHeaders();
      reply.headers().forEach(headers::put);
      response.setContentLength(reply.body().length);
      response.getOutputStream().write(reply.body(), 0, breakage.sent(reply.body().length));
      response.flushBuffer();
    }
    wire.close();
  }

  /** Without lingering, closing sends RST instead of FIN. */
  private static void reset(EndPoint wire) throws IOException {
    if (wire.getTransport() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
  }
}
