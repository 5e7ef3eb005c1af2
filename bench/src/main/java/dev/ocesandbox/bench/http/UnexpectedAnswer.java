// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

/** An answer that should not have come, so that the whole measurement is void. */
public final class UnexpectedAnswer extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnexpectedAnswer(Request request, Answer answer) {
    super(
        "%s was answered %d instead of %d: %s%n%s"
            .formatted(
                request.kind(),
                answer.status(),
                request.expected(),
                request.firstLine(),
                answer.text()));
  }
}
