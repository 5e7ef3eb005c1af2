// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.exchange.ConnectionFault;
import dev.ocesandbox.server.gateway.exchange.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;

/** Sends replies with a connection fault. */
final class ConnectionBreaker {

  private ConnectionBreaker() {}

  /**
   * Sends part of a reply, or nothing, and closes the connection. Nothing is sent of a reply
   * without a body, because its head alone would be complete.
   */
  static void send(
      Reply reply,
      ConnectionFault fault,
      ServletContextRequest request,
      HttpServletResponse response)
      throws IOException {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (fault.isReset()) {
      sendReset(Layers.lowest(endPoint));
    } else if (reply.body().length > 0) {
      response.setStatus(reply.status());
      HttpFields.Mutable headers = request.getServletContextResponse().getWrapped().getHeaders();
      reply.headers().forEach(headers::put);
      response.setContentLength(reply.body().length);
      response.getOutputStream().write(reply.body(), 0, fault.sent(reply.body().length));
      response.flushBuffer();
    }
    endPoint.close();
  }

  /**
   * With a linger time of 0, closing the socket sends RST instead of FIN. TLS is not ended, because
   * that would send a message.
   */
  private static void sendReset(EndPoint endPoint) throws IOException {
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    endPoint.close();
  }
}
