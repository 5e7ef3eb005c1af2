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
 * An account of a world on a sandbox, which signs requests as the vendor's Java SDK does.
 *
 * @param port where the sandbox listens
 * @param accessKey AK
 * @param secretKey SK
 */
public record Account(int port, String accessKey, String secretKey) {

  private static final List<String> SIGNED = List.of("content-type", "host", "x-sdk-date");

  /** The enterprise master of the ready-made scenario in the default world. */
  public static Account ofDefaultWorld(int port) {
    return new Account(port, "OCEACMEMASTER0000001", "acme-master-secret-key-for-the-sandbox-1");
  }

  static Account of(int port, JsonNode account) {
    return new Account(
        port, account.path("access_key").asString(), account.path("secret_key").asString());
  }

  /** Signs a GET. */
  public Request get(String kind, String target, Instant at, String language) {
    return signed(kind, "GET", target, at, language, "");
  }

  /** Signs a POST. */
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
    boolean bare = target.equals(Payments.PAY) || target.startsWith(Holdings.AUTO_RENEW);
    int status = bare ? 204 : 200;
    return Head.request(kind, method + " " + target, headers, bytes, status);
  }
}
