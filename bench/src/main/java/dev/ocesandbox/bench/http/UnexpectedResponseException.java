// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

/** Thrown when a response has an unexpected status, which makes a measurement invalid. */
public final class UnexpectedResponseException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnexpectedResponseException(Request request, Response response) {
    super(
        "%s: expected status %d, but was %d: %s%n%s"
            .formatted(
                request.kind(),
                request.expected(),
                response.status(),
                request.firstLine(),
                response.text()));
  }
}
