// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.IRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param method HTTP method in upper case
 * @param path encoded path
 * @param query encoded query without question mark; empty if there is none
 * @param headers headers by name, ignoring case
 * @param body empty if there is none
 */
record ProviderRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Headers that the connection sets, and one that would compress the answer. */
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "host",
          "content-length",
          "connection",
          "expect",
          "upgrade",
          "transfer-encoding",
          "accept-encoding");

  private static final String CONTENT_TYPE = "Content-Type";

  /** Returns the request of a pact with its names replaced by the ids of the world. */
  static ProviderRequest of(IRequest pact, Names names) {
    byte[] body = body(pact);
    Map<String, List<String>> headers = headers(pact, names);
    if (body.length > 0 && !headers.containsKey(CONTENT_TYPE)) {
      headers.put(CONTENT_TYPE, List.of("application/json"));
    }
    return new ProviderRequest(
        pact.getMethod().toUpperCase(Locale.ROOT),
        UrlText.path(pact.getPath(), names::idOf),
        UrlText.query(query(pact, names)),
        headers,
        names.isEmpty() ? body : JsonText.replaced(body, names::idsIn));
  }

  private static byte[] body(IRequest pact) {
    byte @Nullable [] value = pact.getBody().getValue();
    return value == null ? new byte[0] : value;
  }

  private static Map<String, List<String>> headers(IRequest pact, Names names) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    pact.getHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values.stream().map(value -> names.idsIn(value, name)).toList());
              }
            });
    return headers;
  }

  private static Map<String, List<String>> query(IRequest pact, Names names) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    pact.getQuery()
        .forEach(
            (name, values) -> {
              List<String> replaced = new ArrayList<>();
              for (@Nullable String value : values) {
                replaced.add(value == null ? "" : names.idsIn(value, name));
              }
              query.put(name, replaced);
            });
    return query;
  }

  ProviderRequest withBody(byte[] other) {
    return new ProviderRequest(method, path, query, headers, other);
  }

  ProviderRequest without(Set<String> names) {
    Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    kept.putAll(headers);
    names.forEach(kept::remove);
    return new ProviderRequest(method, path, query, kept, body);
  }

  ProviderRequest with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new ProviderRequest(method, path, query, more, body);
  }

  boolean has(String header) {
    return headers.containsKey(header);
  }

  /** Returns path and query. */
  String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
