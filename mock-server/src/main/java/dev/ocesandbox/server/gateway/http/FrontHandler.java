// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.memory.OutOfMemory;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes each request to the gateway and sends its reply. */
final class FrontHandler {

  private static final Logger LOGGER = LoggerFactory.getLogger(FrontHandler.class);

  private final Supplier<Gateway> gateway;
  private final RequestReader requests;
  private final WaitingClients waiting;
  private final WorldConnections worlds;
  private final OutOfMemory outOfMemory;

  FrontHandler(
      Supplier<Gateway> gateway,
      RequestReader requests,
      ServerConnector connector,
      OutOfMemory outOfMemory) {
    this.gateway = gateway;
    this.requests = requests;
    this.waiting = connector.getBean(WaitingClients.class);
    this.worlds = connector.getBean(WorldConnections.class);
    this.outOfMemory = outOfMemory;
  }

  void answer(Context context) {
    ServletContextRequest core = ServletContextRequest.getServletContextRequest(context.req());
    MinimumRateBody body = requests.body(context.req(), transfer(core, true));
    try {
      HttpRequest request = requests.read(core, body);
      LineAnswer lines = lines(request, core, context);
      Reply reply = reply(request.answeredBy(lines), core, body);
      if (lines.isBegun()) {
        lines.end(reply);
      } else if (reply.connectionFault() == null) {
        note(core, reply);
        Response response = core.getServletContextResponse().getWrapped();
        if (body.isTooLongToDrain()) {
          body.abandon();
          response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        ReplyWriter.write(reply, response, context.res(), transfer(core, false));
        body.drain();
      } else {
        body.drain();
        ConnectionBreaker.send(reply, reply.connectionFault(), core, context.res());
      }
    } catch (IOException | RuntimeException | Error e) {
      if (!outOfMemory.isCauseOf(e) && !isConnectionFailure(e)) {
        LOGGER.error(
            "Answering {} {} failed", core.getMethod(), RawTargetConnectionFactory.of(core), e);
      }
      // Closing the connection is the only way to signal that the answer is incomplete.
      endPoint(core).close(e);
    }
  }

  private LineAnswer lines(HttpRequest request, ServletContextRequest core, Context context) {
    return new LineAnswer(
        type -> gateway.get().head(request, type),
        core.getServletContextResponse().getWrapped(),
        context.res(),
        transfer(core, false));
  }

  private Reply reply(HttpRequest request, ServletContextRequest core, MinimumRateBody body) {
    boolean framed = Framing.isKnown(core);
    if (!framed || HttpMethod.CONNECT.is(request.method())) {
      // Nobody knows whether the bytes that follow are a request.
      body.abandon();
      Response response = core.getServletContextResponse().getWrapped();
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    return framed ? gateway.get().handle(request) : gateway.get().refuse(request, Framing.RULE);
  }

  private Transfer transfer(ServletContextRequest core, boolean refused) {
    return new Transfer(
        waiting, () -> endPoint(core).close(new IOException("The client is too slow")), refused);
  }

  private static EndPoint endPoint(ServletContextRequest core) {
    return Layers.lowest(core.getConnectionMetaData().getConnection().getEndPoint());
  }

  private void note(ServletContextRequest request, Reply reply) {
    if (reply.world() != null) {
      worlds.used(request.getConnectionMetaData().getConnection(), reply.world());
    }
  }

  /** Returns whether a failure is caused by the connection, for example by a client that left. */
  private static boolean isConnectionFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
