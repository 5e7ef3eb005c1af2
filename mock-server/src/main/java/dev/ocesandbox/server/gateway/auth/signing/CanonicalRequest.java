// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of the text whose hash is signed.
 *
 * @param method HTTP method in upper case
 * @param uri encoded path
 * @param query encoded query parameters
 * @param headers one line per signed header, each ending with a line feed, so that an empty line
 *     follows the last header
 * @param signedHeaders names of the signed headers
 * @param payload hash of the body, or the value of X-Sdk-Content-Sha256
 */
record CanonicalRequest(
    String method, String uri, String query, String headers, String signedHeaders, String payload) {

  /** Returns the standard form. */
  static CanonicalRequest standard(SignedRequest request, List<String> signedHeaders) {
    List<String> names = sorted(signedHeaders);
    return new CanonicalRequest(
        request.method().toUpperCase(Locale.ROOT),
        CanonicalUri.of(request.rawPath()),
        CanonicalQuery.of(request.rawQuery()),
        headers(request, names),
        String.join(";", names),
        payload(request, names));
  }

  /** Returns the accepted forms, the standard form first. There is mostly one, at most twelve. */
  static List<CanonicalRequest> acceptedForms(SignedRequest request, List<String> signedHeaders) {
    CanonicalRequest standard = standard(request, signedHeaders);
    List<CanonicalRequest> forms = new ArrayList<>();
    for (String payload : payloads(standard, request)) {
      for (String uri : CanonicalUri.acceptedForms(request.rawPath())) {
        for (String query : CanonicalQuery.acceptedForms(request.rawQuery())) {
          forms.add(standard.withUri(uri).withQuery(query).withPayload(payload));
        }
      }
    }
    return forms;
  }

  /** Returns the lines of these headers. An absent header counts as empty. */
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

  /** Returns X-Sdk-Content-Sha256 if that header is signed, else the hash of the body. */
  private static String payload(SignedRequest request, List<String> names) {
    boolean given = names.contains(SignedRequest.X_SDK_CONTENT_SHA256);
    String text = given ? request.header(SignedRequest.X_SDK_CONTENT_SHA256) : "";
    return text.isEmpty() ? request.payload().sha256Hex() : text;
  }

  /** The Python SDK hashes an empty body even if the request has UNSIGNED-PAYLOAD (observed). */
  private static List<String> payloads(CanonicalRequest standard, SignedRequest request) {
    String hash = request.payload().sha256Hex();
    return standard.payload.equals(hash) ? List.of(hash) : List.of(standard.payload, hash);
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
