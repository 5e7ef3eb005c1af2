// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.JsonProblem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** Thrown for a file that cannot be used. It holds the problems found. */
public final class InvalidFile extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MAX_PROBLEMS = 100;

  private final transient List<FileProblem> problems;

  /** Creates an exception for at least one problem. */
  public InvalidFile(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Creates an exception for one problem. */
  public InvalidFile(int line, String path, Bilingual reason) {
    this(List.of(new FileProblem(line, path, reason)));
  }

  /** Creates an exception for a problem with the value at a pointer. */
  public InvalidFile(int line, JsonPointer pointer, Bilingual reason) {
    this(List.of(FileProblem.at(line, pointer, reason)));
  }

  /** Returns an exception for a file that is not JSON. */
  public static InvalidFile notJson(int line, String path, JsonProblem problem) {
    return new InvalidFile(
        line, path, new Bilingual(problem.inColumn(), problem.inColumnChinese()));
  }

  /**
   * Throws an exception with the first 100 problems by line; does nothing if there are none.
   *
   * @throws InvalidFile if there is a problem
   */
  public static void throwIfAny(List<FileProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidFile(
          problems.stream()
              .sorted(Comparator.comparingInt(FileProblem::line).thenComparing(FileProblem::path))
              .limit(MAX_PROBLEMS)
              .toList());
    }
  }

  /** Returns the problems, at least one. */
  public List<FileProblem> problems() {
    return problems;
  }
}
