// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.server.Version;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of a request with its credentials, signed as the vendor's SDKs do. */
final class RequestSigning {

  private static final String CONTENT_TYPE = "Content-Type";

  private final Keys keys;
  private final String host;

  RequestSigning(Keys keys, String host) {
    this.keys = keys;
    this.host = host;
  }

  /** Returns all headers but Host and Content-Length, which the HTTP client sends. */
  Map<String, String> headers(PlannedRequest request, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CONTENT_TYPE, "application/json");
    headers.putAll(request.headers());
    put(headers, "X-Project-Id", keys.projectId());
    put(headers, "X-Domain-Id", keys.domainId());
    if (!keys.token().isEmpty()) {
      headers.put("X-Auth-Token", keys.token());
    } else {
      put(headers, "X-Security-Token", keys.securityToken());
      headers.put("X-Sdk-Date", SigningDate.format(now));
      headers.put("Authorization", authorization(request, headers));
    }
    headers.put("User-Agent", "oce-sandbox/" + Version.text());
    return headers;
  }

  private String authorization(PlannedRequest request, Map<String, String> headers) {
    Map<String, List<String>> signed = new LinkedHashMap<>();
    signed.put("host", List.of(host));
    headers.forEach((name, value) -> signed.put(name, List.of(value)));
    // The vendor's SDK does not sign it.
    signed.remove(CONTENT_TYPE);
    SignedRequest toSign =
        new SignedRequest(
            request.operation().method(),
            request.rawPath(),
            request.rawQuery(),
            RequestHeaders.of(signed),
            Payload.of(request.bytes()));
    return Signer.of(keys.accessKey(), keys.secretKey())
        .authorization(toSign, new ArrayList<>(signed.keySet()));
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }
}
