// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text whose hash is signed, line by line.
 *
 * @param headers one line per signed header, each with its own line end; hence the empty line
 *     between the last header and {@code signedHeaders}
 * @param payload the hash of the body, or what X-Sdk-Content-Sha256 says instead
 */
record CanonicalRequest(
    String method, String uri, String query, String headers, String signedHeaders, String payload) {

  /** The form that an ordinary client signs. */
  static CanonicalRequest usual(SignedRequest request, List<String> signedHeaders) {
    List<String> names = sorted(signedHeaders);
    return new CanonicalRequest(
        request.method().toUpperCase(Locale.ROOT),
        CanonicalUri.of(request.rawPath()),
        CanonicalQuery.of(request.rawQuery()),
        headers(request, names),
        String.join(";", names),
        payload(request, names));
  }

  /** All accepted forms, the usual one first; at most twelve, mostly one. */
  static List<CanonicalRequest> readings(SignedRequest request, List<String> signedHeaders) {
    CanonicalRequest usual = usual(request, signedHeaders);
    List<CanonicalRequest> readings = new ArrayList<>();
    for (String payload : payloads(usual, request)) {
      for (String uri : CanonicalUri.readings(request.rawPath())) {
        for (String query : CanonicalQuery.readings(request.rawQuery())) {
          readings.add(usual.withUri(uri).withQuery(query).withPayload(payload));
        }
      }
    }
    return readings;
  }

  /** The header lines of these names; a header that the request lacks counts as empty. */
  static String headers(SignedRequest request, List<String> names) {
    StringBuilder lines = new StringBuilder(64 * names.size());
    for (String name : names) {
      lines.append(name).append(':').append(request.header(name)).append('\n');
    }
    return lines.toString();
  }

  String text() {
    return method
        + '\n'
        + uri
        + '\n'
        + query
        + '\n'
        + headers
        + '\n'
        + signedHeaders
        + '\n'
        + payload;
  }

  CanonicalRequest withMethod(String other) {
    return new CanonicalRequest(other, uri, query, headers, signedHeaders, payload);
  }

  CanonicalRequest withUri(String other) {
    return new CanonicalRequest(method, other, query, headers, signedHeaders, payload);
  }

  CanonicalRequest withQuery(String other) {
    return new CanonicalRequest(method, uri, other, headers, signedHeaders, payload);
  }

  CanonicalRequest withHeaders(String other) {
    return new CanonicalRequest(method, uri, query, other, signedHeaders, payload);
  }

  CanonicalRequest withSignedHeaders(String other) {
    return new CanonicalRequest(method, uri, query, headers, other, payload);
  }

  CanonicalRequest withPayload(String other) {
    return new CanonicalRequest(method, uri, query, headers, signedHeaders, other);
  }

  /** The text that stands for the body; an unsigned X-Sdk-Content-Sha256 has no say in it. */
  private static String payload(SignedRequest request, List<String> names) {
    boolean given = names.contains(SignedRequest.X_SDK_CONTENT_SHA256);
    String text = given ? request.header(SignedRequest.X_SDK_CONTENT_SHA256) : "";
    return text.isEmpty() ? request.payload().sha256Hex() : text;
  }

  /** The Python SDK hashes an empty body even when the request says UNSIGNED-PAYLOAD (seen). */
  private static List<String> payloads(CanonicalRequest usual, SignedRequest request) {
    String hash = request.payload().sha256Hex();
    return usual.payload.equals(hash) ? List.of(hash) : List.of(usual.payload, hash);
  }

  private static List<String> sorted(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i - 1).compareTo(names.get(i)) > 0) {
        return names.stream().sorted().toList();
      }
    }
    return names;
  }
}
