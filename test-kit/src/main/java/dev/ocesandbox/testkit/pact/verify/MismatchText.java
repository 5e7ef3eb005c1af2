// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.BodyTypeMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.StatusMismatch;
import java.util.List;
import java.util.stream.Stream;

/** Differences in words. */
final class MismatchText {

  private static final int MAX_SHOWN = 20;
  private static final int MAX_LENGTH = 400;

  private MismatchText() {}

  /** Returns one sentence each; long values are cut. */
  static List<String> sentences(List<Mismatch> mismatches) {
    List<String> sentences =
        mismatches.stream()
            .map(MismatchText::sentence)
            .map(MismatchText::cut)
            .distinct()
            .limit(MAX_SHOWN + 1L)
            .toList();
    return sentences.size() <= MAX_SHOWN
        ? sentences
        : Stream.concat(
                sentences.stream().limit(MAX_SHOWN),
                Stream.of("more differences, which are not shown"))
            .toList();
  }

  private static String cut(String sentence) {
    return sentence.length() <= MAX_LENGTH ? sentence : sentence.substring(0, MAX_LENGTH) + "...";
  }

  /** Returns what differs, without the values. */
  static String place(Mismatch mismatch) {
    if (mismatch instanceof BodyMismatch body) {
      return "body " + body.getPath();
    }
    return mismatch instanceof HeaderMismatch header
        ? "header " + header.getHeaderKey()
        : mismatch.type();
  }

  private static String sentence(Mismatch mismatch) {
    if (mismatch instanceof StatusMismatch status) {
      return status.getStatusCodes().isEmpty()
          ? "status: expected %s, was %d".formatted(status.getExpected(), status.getActual())
          : "status: " + status.description();
    }
    if (mismatch instanceof BodyMismatch body) {
      return "%s: %s".formatted(body.getPath(), body.getMismatch());
    }
    if (mismatch instanceof HeaderMismatch header) {
      return "header %s: expected '%s', was '%s'"
          .formatted(header.getHeaderKey(), header.getExpected(), header.getActual());
    }
    return mismatch instanceof BodyTypeMismatch type
        ? "body: expected %s, was %s".formatted(type.getExpected(), type.getActual())
        : mismatch.description();
  }
}
