// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a verification in words. */
public final class VerifyText {

  private VerifyText() {}

  /** Returns one line: how many operations were verified, and how many differences there are. */
  public static String summary(VerificationResult result) {
    long described = result.results().size() - result.count(Outcome.NOT_DESCRIBED);
    String evidence =
        result.byEvidence().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    int differences = result.differences().size();
    return "%s, %s: verified %d of %d operations; %d difference%s%s%s%s"
        .formatted(
            result.host(),
            result.started().toString().substring(0, 10),
            result.count(Outcome.VERIFIED),
            described,
            differences,
            differences == 1 ? "" : "s",
            evidence.isEmpty() ? "" : " (" + evidence + ")",
            others(result),
            result.ended().isEmpty() ? "" : "; ended early: " + result.ended());
  }

  private static String others(VerificationResult result) {
    List<String> counts =
        Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.VERIFIED && result.count(outcome) > 0)
            .map(outcome -> outcome.text() + " " + result.count(outcome))
            .toList();
    return counts.isEmpty() ? "" : "; " + String.join(", ", counts);
  }

  /** Returns a line for each difference, and one for each operation that was not verified. */
  public static List<String> lines(OperationResult result) {
    String id = result.operation().id();
    if (result.differences().isEmpty()) {
      String note = result.note().isEmpty() ? "" : " (" + result.note() + ")";
      return List.of(id + ": " + result.outcome().text() + note);
    }
    return result.differences().stream().map(one -> id + " " + one.text()).toList();
  }
}
