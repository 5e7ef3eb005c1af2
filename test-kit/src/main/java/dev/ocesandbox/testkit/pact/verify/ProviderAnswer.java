// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer of the sandbox.
 *
 * @param status HTTP status
 * @param headers headers by name, ignoring case
 * @param body empty if there is none
 */
record ProviderAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  /** A header with a token, which differs in each answer. */
  private static final String ISSUED_TOKEN = "X-Subject-Token";

  static ProviderAnswer of(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    return new ProviderAnswer(response.statusCode(), headers, response.body());
  }

  /** Returns a header, or an empty string if there is none. */
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns the answer with ids replaced by the names that the pact has for them. */
  ProviderAnswer named(Names names) {
    Map<String, List<String>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> named.put(name, values.stream().map(names::nameOf).toList()));
    return new ProviderAnswer(
        status, named, JsonText.replaced(body, (value, field) -> names.nameOf(value)));
  }

  /** Returns the answer with the token of {@code expected} in place of the issued one. */
  ProviderAnswer withTokenOf(IResponse expected) {
    List<String> token =
        expected.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(ISSUED_TOKEN))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(List.of());
    if (token.isEmpty() || !headers.containsKey(ISSUED_TOKEN)) {
      return this;
    }
    Map<String, List<String>> replaced = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    replaced.putAll(headers);
    replaced.put(ISSUED_TOKEN, token);
    return new ProviderAnswer(status, replaced, body);
  }

  ProviderAnswer withBody(byte[] other) {
    return new ProviderAnswer(status, headers, other);
  }

  ContentType contentType() {
    String type = header("Content-Type");
    return type.isEmpty() ? ContentType.getUNKNOWN() : ContentType.fromString(type);
  }

  OptionalBody optionalBody() {
    return body.length == 0 ? OptionalBody.missing() : OptionalBody.body(body, contentType());
  }

  Response forPact() {
    return new Response(status, headers, optionalBody());
  }
}
