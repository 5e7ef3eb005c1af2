// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.limits;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.nio.charset.StandardCharsets;

/**
 * Refuses a method over 64 characters (inferred), a URI over 32 KB, a header over 32 KB and headers
 * over 128 KB in total (support.huaweicloud.com/devg-apisign/api-sign-errorcode.html).
 */
public final class SizeStage implements Stage {

  private static final int MAX_METHOD =
      Contracts.value("gateway.size.method", "characters").asInt();
  private static final int MAX_URI =
      Contracts.value("gateway.size.uri", "kilobytes").asInt() * 1024;
  private static final int MAX_HEADER =
      Contracts.value("gateway.size.headers", "one").asInt() * 1024;
  private static final int MAX_HEADERS =
      Contracts.value("gateway.size.headers", "all").asInt() * 1024;

  @Override
  public Verdict apply(Exchange exchange) {
    HttpRequest request = exchange.request();
    if (request.method().length() > MAX_METHOD) {
      return Verdict.refuse("gateway.size.method");
    }
    if (uriLength(request) > MAX_URI) {
      return Verdict.refuse("gateway.size.uri");
    }
    return isTooLarge(request.headers())
        ? Verdict.refuse("gateway.size.headers")
        : Verdict.proceed(exchange);
  }

  private static boolean isTooLarge(Headers headers) {
    long sum = 0;
    long longest = 0;
    for (int i = 0; i < headers.size(); i++) {
      long length = headers.name(i).length() + (long) bytes(headers.value(i));
      longest = Math.max(longest, length);
      sum += length;
    }
    return longest > MAX_HEADER || sum > MAX_HEADERS;
  }

  private static int uriLength(HttpRequest request) {
    return request.rawPath().length()
        + (request.rawQuery() == null ? 0 : request.rawQuery().length() + 1);
  }

  /** Returns the length in UTF-8, or the number of characters if it cannot exceed the limit. */
  private static int bytes(String value) {
    return value.length() * 4 <= MAX_HEADER
        ? value.length()
        : value.getBytes(StandardCharsets.UTF_8).length;
  }
}
