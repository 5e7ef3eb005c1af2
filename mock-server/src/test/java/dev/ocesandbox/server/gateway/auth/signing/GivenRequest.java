// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request under construction, and the key pair of the tests. */
record GivenRequest(String method, String target, Map<String, List<String>> headers, String body) {

  static final String ACCESS_KEY = "FAKEAK0000000000TEST";
  static final String SECRET_KEY = "FakeSk0123456789abcdefghijklmnopqrstuvwx";
  static final String DATE = "20260115T083000Z";
  static final List<String> HOST_AND_DATE = List.of("host", "x-sdk-date");

  static GivenRequest of(String method, String target) {
    return new GivenRequest(method, target, Map.of(), "")
        .with("Host", "localhost:8080")
        .with("X-Sdk-Date", DATE);
  }

  static GivenRequest get(String target) {
    return of("GET", target);
  }

  static GivenRequest post(String target, String body) {
    return of("POST", target).withBody(body);
  }

  GivenRequest withMethod(String other) {
    return new GivenRequest(other, target, headers, body);
  }

  GivenRequest withTarget(String other) {
    return new GivenRequest(method, other, headers, body);
  }

  GivenRequest withBody(String other) {
    return new GivenRequest(method, target, headers, other);
  }

  /** The request with a header that has these values instead of any it had. */
  GivenRequest with(String name, String... values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(headers);
    changed.put(name, List.of(values));
    return new GivenRequest(method, target, changed, body);
  }

  SignedRequest build() {
    return SignedRequest.of(
        method, target, RequestHeaders.of(headers), Payload.of(body.getBytes(UTF_8)));
  }

  /** The Authorization that a client would send which signs this request correctly. */
  Authorization signed(String... moreHeaders) {
    List<String> names = new ArrayList<>(HOST_AND_DATE);
    names.addAll(List.of(moreHeaders));
    return read(Signer.of(ACCESS_KEY, SECRET_KEY).authorization(build(), names));
  }

  static Authorization read(String header) {
    return AuthorizationHeader.parse(header)
        .fold(
            understood -> understood,
            unsupported -> {
              throw new AssertionError("unsupported: " + unsupported);
            },
            malformed -> {
              throw new AssertionError("malformed: " + malformed.en());
            });
  }
}
