// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.server.Response;

/** Writes replies to the wire: with a length when it is known, else in chunks. */
final class WireReply {

  private WireReply() {}

  static void write(Reply reply, Response core, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    // Not through the servlet's method, which spells content types in its own way.
    reply.headers().forEach((name, value) -> core.getHeaders().put(name, value));
    if (reply.stream() == null && reply.status() != 204) {
      response.setContentLength(reply.body().length);
    }
    // Closed on success only: closing says that the answer is whole.
    OutputStream out = response.getOutputStream();
    if (reply.stream() == null) {
      out.write(reply.body());
    } else {
      reply.stream().writeTo(out);
    }
    out.close();
  }
}
