// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.Refusal;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Handles requests that Jetty rejects: requests it cannot parse, and requests during a stop. They
 * are refused by a rule of the gateway and logged like other requests.
 */
final class UnreadableRequestHandler implements Request.Handler {

  private final Supplier<Gateway> gateway;
  private final RequestReader requests;

  UnreadableRequestHandler(Supplier<Gateway> gateway, RequestReader requests) {
    this.gateway = gateway;
    this.requests = requests;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply =
        gateway
            .get()
            .refuse(
                requests.read(request, InputStream.nullInputStream()),
                refusal(request, response.getStatus()));
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private static Refusal refusal(Request request, int status) {
    if (request.getAttribute(ForwardProxy.REFUSED) instanceof Refusal refusal) {
      return refusal;
    }
    return Refusal.by(rule(request, status));
  }

  private static String rule(Request request, int status) {
    if (RawTargetConnectionFactory.isTls(request)) {
      return "gateway.request.plain-http";
    }
    return RawTargetConnectionFactory.isTooLong(request) ? "gateway.size.body" : rule(status);
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
