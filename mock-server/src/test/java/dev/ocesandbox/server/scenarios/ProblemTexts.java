// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import java.util.stream.Collectors;

/** What is wrong with a file, in English; each problem must have a Chinese text of its own. */
final class ProblemTexts {

  private ProblemTexts() {}

  static String of(InvalidFile bad) {
    assertThat(bad.problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.chinese()).matches("(?s).*\\p{IsHan}.*"));
    return bad.problems().stream().map(FileProblem::toString).collect(Collectors.joining("\n"));
  }
}
