// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;

/**
 * Finds the operation. A known path with a wrong method is answered like an unknown path, with 404
 * and never 405 (support.huaweicloud.com/devg-apisign/api-sign-errorcode.html).
 */
public final class RouteStage implements Stage {

  private static final String CONTROL = "/_sandbox/";
  private static final String INDEX = "/_sandbox";

  private final RouteTable table;

  /** Creates a stage for the operations in {@code contracts}. */
  public RouteStage(Contracts contracts) {
    this.table = new RouteTable(contracts.operations());
  }

  @Override
  public Verdict apply(Exchange exchange) {
    return table
        .find(exchange.request().method(), path(exchange.request()))
        .map(match -> Verdict.proceed(exchange.withOperation(match.operation(), match.values())))
        .orElseGet(() -> Verdict.refuse(unknown(exchange.request())));
  }

  /** Browsers and people write the path of the index with and without the slash at its end. */
  private static String path(HttpRequest request) {
    return request.rawPath().equals(CONTROL) ? INDEX : request.rawPath();
  }

  private static Refusal unknown(HttpRequest request) {
    return request.rawPath().startsWith(CONTROL)
        ? new Refusal(
            "control.path-known", Map.of("method", request.method(), "path", request.rawPath()))
        : Refusal.by("gateway.route.known-path");
  }
}
