// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.exchange.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.server.Response;

/** Sends replies, with a Content-Length if it is known and in chunks otherwise. */
final class ReplyWriter {

  private ReplyWriter() {}

  static void write(Reply reply, Response core, HttpServletResponse response, Transfer transfer)
      throws IOException {
    if (reply.stream() == null && reply.status() != 204) {
      response.setContentLength(reply.body().length);
    }
    OutputStream out = begin(reply, core, response, transfer);
    if (reply.stream() == null) {
      out.write(reply.body());
    } else {
      reply.stream().writeTo(out);
    }
    out.close();
  }

  /** Sets the head of a reply and returns its body, to be closed on success only. */
  static OutputStream begin(
      Reply reply, Response core, HttpServletResponse response, Transfer transfer)
      throws IOException {
    response.setStatus(reply.status());
    // The method of the servlet API would change the spelling of content types.
    reply.headers().forEach((name, value) -> core.getHeaders().put(name, value));
    // Closing marks the answer as complete.
    return new MinimumRateAnswer(response.getOutputStream(), transfer);
  }
}
