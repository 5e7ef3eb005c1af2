// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Reply;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses on its own account: requests it cannot parse, and requests that come
 * while it stops. They are refused by a rule and logged like any other.
 */
final class UnreadableRequests implements Request.Handler {

  private final Supplier<Gateway> gateway;
  private final WireRequests requests;

  UnreadableRequests(Supplier<Gateway> gateway, WireRequests requests) {
    this.gateway = gateway;
    this.requests = requests;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply =
        gateway
            .get()
            .refuse(
                requests.read(request, InputStream.nullInputStream()), rule(response.getStatus()));
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private static String rule(int status) {
    return switch (status) {
      case 414 -> "gateway.size.uri";
      case 431 -> "gateway.size.headers";
      case 500 -> "gateway.fault.internal";
      case 503 -> "gateway.request.while-running";
      default -> "gateway.request.well-formed";
    };
  }
}
