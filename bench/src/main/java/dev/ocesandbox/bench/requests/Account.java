// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An account of a world that signs requests like the vendor's Java SDK.
 *
 * @param port port of the sandbox
 * @param accessKey access key
 * @param secretKey secret key
 */
public record Account(int port, String accessKey, String secretKey) {

  private static final List<String> SIGNED = List.of("content-type", "host", "x-sdk-date");

  /** Returns the account acme of the default world. */
  public static Account ofDefaultWorld(int port) {
    return new Account(port, "OCEACMEMASTER0000001", "acme-master-secret-key-for-the-sandbox-1");
  }

  static Account of(int port, JsonNode account) {
    return new Account(
        port, account.path("access_key").asString(), account.path("secret_key").asString());
  }

  /** Returns a signed GET request. */
  public Request get(String kind, String target, Instant at, String language) {
    return signed(kind, "GET", target, at, language, "");
  }

  /** Returns a signed POST request. */
  Request post(String kind, String target, Instant at, String body) {
    return signed(kind, "POST", target, at, "en_US", body);
  }

  private Request signed(
      String kind, String method, String target, Instant at, String language, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Content-Type", "application/json");
    headers.put("X-Sdk-Date", SigningDate.format(at));
    headers.put("X-Language", language);
    headers.put("User-Agent", "huaweicloud-usdk-java/3.0");
    headers.put("Accept", "*/*");
    Map<String, List<String>> byName =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    SignedRequest signed =
        SignedRequest.of(method, target, RequestHeaders.of(byName), Payload.of(bytes));
    headers.put("Authorization", Signer.of(accessKey, secretKey).authorization(signed, SIGNED));
    boolean hasNoBody =
        target.equals(PaymentRequests.PAY)
            || target.equals(TransferRequests.PATH)
            || target.startsWith(ResourceWorld.AUTO_RENEW);
    int status = hasNoBody ? 204 : 200;
    return RequestEncoder.encode(kind, method + " " + target, headers, bytes, status);
  }
}
