// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;

/**
 * Reads the body, up to 12 MB (documented). The bodies of streamed operations are read by their
 * handlers.
 */
public final class BodyStage implements Stage {

  private static final int MAX_BODY =
      Contracts.value("gateway.size.body", "megabytes").asInt() * 1024 * 1024;

  @Override
  public Verdict apply(Exchange exchange) {
    if (exchange.routedOperation().streamed()) {
      return Verdict.proceed(exchange);
    }
    if (declaredLength(exchange) > MAX_BODY) {
      return Verdict.refuse("gateway.size.body");
    }
    try (InputStream in = exchange.request().body().open()) {
      byte[] bytes = in.readNBytes(MAX_BODY + 1);
      return bytes.length > MAX_BODY
          ? Verdict.refuse("gateway.size.body")
          : Verdict.proceed(exchange.withBody(bytes));
    } catch (IOException e) {
      // The client sent less than announced, was too slow or closed the connection.
      return Verdict.refuse("gateway.request.complete");
    }
  }

  /** Returns the announced length; 0 for none, and the largest number for longer ones. */
  private static long declaredLength(Exchange exchange) {
    String length = exchange.request().headers().first("Content-Length");
    if (length == null || !length.matches("\\d{1,40}")) {
      return 0;
    }
    return new BigInteger(length).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }
}
