// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body, up to 12 MB (documented); the bodies of streamed operations are left to their
 * handlers.
 */
public final class BodyStage implements Stage {

  private static final int MAX_BODY = 12 * 1024 * 1024;

  @Override
  public Verdict apply(Exchange exchange) {
    if (exchange.routedOperation().streamed()) {
      return Verdict.goOn(exchange);
    }
    if (declaredLength(exchange) > MAX_BODY) {
      return Verdict.refuse("gateway.size.body");
    }
    try (InputStream in = exchange.request().body().open()) {
      byte[] bytes = in.readNBytes(MAX_BODY + 1);
      return bytes.length > MAX_BODY
          ? Verdict.refuse("gateway.size.body")
          : Verdict.goOn(exchange.withBody(bytes));
    } catch (IOException e) {
      // The client sent less than it announced, too slowly, or went away: no fault of ours.
      return Verdict.refuse("gateway.request.complete");
    }
  }

  private static long declaredLength(Exchange exchange) {
    String length = exchange.request().headers().first("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
