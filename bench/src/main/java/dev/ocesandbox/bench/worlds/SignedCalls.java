// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Creates signed requests for a gateway in this process. */
final class SignedCalls {

  private static final AtomicLong IDS = new AtomicLong();

  private SignedCalls() {}

  static HttpRequest orderPage(Login login, String query, Instant wall) {
    return get(login, "/v2/orders/customer-orders", query, wall);
  }

  static HttpRequest get(Login login, String path, String query, Instant wall) {
    return call(login, "GET", path, query, "", wall);
  }

  static HttpRequest post(Login login, String path, String body, Instant wall) {
    return call(login, "POST", path, null, body, wall);
  }

  static HttpRequest payment(Login login, String orderId, Instant wall) {
    String body =
        "{\"order_id\":\"%s\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}".formatted(orderId);
    return call(login, "POST", "/v3/orders/customer-orders/pay", null, body, wall);
  }

  /** Creates a request of the control API, which is not signed. */
  static HttpRequest control(String method, String path, ObjectNode body, Instant wall) {
    byte[] bytes = Json.bytes(body);
    return request(method, path, null, headers(bytes, wall), bytes, wall);
  }

  private static HttpRequest call(
      Login login, String method, String path, @Nullable String query, String body, Instant wall) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = headers(bytes, wall);
    SignedRequest signed =
        new SignedRequest(method, path, query, RequestHeaders.of(headers), Payload.of(bytes));
    headers.put(
        "Authorization",
        List.of(
            Signer.of(login.accessKey(), login.secretKey())
                .authorization(signed, List.of("host", "x-sdk-date"))));
    return request(method, path, query, headers, bytes, wall);
  }

  private static Map<String, List<String>> headers(byte[] body, Instant wall) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Host", List.of("127.0.0.1:8080"));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Content-Length", List.of(String.valueOf(body.length)));
    headers.put("X-Sdk-Date", List.of(SigningDate.format(wall)));
    return headers;
  }

  private static HttpRequest request(
      String method,
      String path,
      @Nullable String query,
      Map<String, List<String>> headers,
      byte[] body,
      Instant wall) {
    return new HttpRequest(
        String.format("%032x", IDS.incrementAndGet()),
        method,
        path,
        query,
        new Headers(headers),
        () -> new ByteArrayInputStream(body),
        wall);
  }
}
