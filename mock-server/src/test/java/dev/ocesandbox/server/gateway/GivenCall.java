// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request under construction, as a client builds it.
 *
 * @param method HTTP method
 * @param target path and query, encoded
 * @param headers values by name
 * @param body text of the body
 */
public record GivenCall(
    String method, String target, Map<String, List<String>> headers, String body) {

  private static final List<String> HOST_AND_DATE = List.of("host", "x-sdk-date");

  /** Copies the headers. */
  public GivenCall {
    headers = Map.copyOf(headers);
  }

  /** A request without credentials, sent to localhost:8080. A body is called JSON. */
  public static GivenCall of(String method, String target, String body) {
    GivenCall call = new GivenCall(method, target, Map.of("Host", List.of("localhost:8080")), body);
    return body.isEmpty() ? call : call.with("Content-Type", "application/json");
  }

  /** A read. */
  public static GivenCall get(String target) {
    return of("GET", target, "");
  }

  /** A request with a JSON body. */
  public static GivenCall post(String target, String body) {
    return of("POST", target, body);
  }

  /** The same request with a header that has these values instead of any it had. */
  public GivenCall with(String name, String... values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(headers);
    changed.put(name, List.of(values));
    return new GivenCall(method, target, changed, body);
  }

  /** The same request without a header. */
  public GivenCall without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return new GivenCall(method, target, changed, body);
  }

  /** The same request without any header. */
  public GivenCall withoutHeaders() {
    return new GivenCall(method, target, Map.of(), body);
  }

  /** Returns the value of a header that is there. */
  public String header(String name) {
    return requireNonNull(headers.get(name), name).get(0);
  }

  /** The same request with another method. */
  public GivenCall withMethod(String other) {
    return new GivenCall(other, target, headers, body);
  }

  /** The same request with another path and query. */
  public GivenCall withTarget(String other) {
    return new GivenCall(method, other, headers, body);
  }

  /** The same request with another body. */
  public GivenCall withBody(String other) {
    return new GivenCall(method, target, headers, other);
  }

  /** The same request with a token. */
  public GivenCall withToken(String token) {
    return with("X-Auth-Token", token);
  }

  /** The same request, signed the way SDKs do, over host and date, at the time of the fixture. */
  public GivenCall signedBy(Login login) {
    return signedBy(login, GatewayFixture.WALL);
  }

  /** The same request, signed at an instant. */
  public GivenCall signedBy(Login login, Instant at) {
    return signedBy(Signer.of(login.accessKey(), login.secretKey()), at, HOST_AND_DATE);
  }

  /** The same request, signed over some headers, of which X-Sdk-Date is set here. */
  public GivenCall signedBy(Signer signer, Instant at, List<String> signedHeaders) {
    GivenCall dated = with("X-Sdk-Date", SigningDate.format(at));
    SignedRequest request =
        SignedRequest.of(
            method, target, RequestHeaders.of(dated.headers()), Payload.of(body.getBytes(UTF_8)));
    return dated.with("Authorization", signer.authorization(request, signedHeaders));
  }
}
