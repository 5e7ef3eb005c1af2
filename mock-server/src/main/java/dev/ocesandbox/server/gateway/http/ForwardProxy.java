// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.tls.TlsIdentity;
import dev.ocesandbox.server.world.Refusal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers CONNECT as a proxy, but never connects to anything: for the names of its certificate, the
 * server itself takes the place of the host, on the same TCP connection. All others are refused,
 * and so is a proxy within a proxy.
 */
final class ForwardProxy extends Handler.Wrapper {

  /** Request attribute of a refused CONNECT request: the refusal. */
  static final String REFUSED = ForwardProxy.class.getName();

  private static final Pattern TARGET =
      Pattern.compile("([A-Za-z0-9._-]{1,254}|\\[[0-9A-Fa-f:.]{2,45}]):(443|80)");

  private final Connector connector;
  private final TlsIdentity identity;

  /** TCP connections that are tunnels; an entry goes with its connection. */
  private final Set<EndPoint> tunnels =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  ForwardProxy(Handler next, Connector connector, TlsIdentity identity) {
    super(next);
    this.connector = connector;
    this.identity = identity;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!HttpMethod.CONNECT.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    Optional<String> protocol = protocol(RawTargetConnectionFactory.of(request));
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (protocol.isEmpty() || !tunnels.add(Layers.lowest(endPoint))) {
      request.setAttribute(
          REFUSED,
          new Refusal(
              "gateway.proxy.known-host", Map.of("names", String.join(", ", identity.names()))));
      Response.writeError(request, response, callback, 403);
      return true;
    }
    Connection next =
        connector.getConnectionFactory(protocol.get()).newConnection(connector, endPoint);
    request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, next);
    response.setStatus(200);
    response.write(true, null, callback);
    return true;
  }

  /** Returns what is spoken in the tunnel to a target; empty if it is refused. */
  private Optional<String> protocol(String target) {
    Matcher parts = TARGET.matcher(target);
    if (!parts.matches() || !identity.serves(parts.group(1))) {
      return Optional.empty();
    }
    return Optional.of(parts.group(2).equals("443") ? "SSL" : "http/1.1");
  }
}
