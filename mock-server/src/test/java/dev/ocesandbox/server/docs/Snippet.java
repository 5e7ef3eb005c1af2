// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a file: what stands between its tags, without the indentation of its place. */
final class Snippet {

  /** The folder of the repository; tests run in that of their module. */
  static final Path ROOT = Path.of("..");

  private Snippet() {}

  /**
   * Cuts a piece of a file.
   *
   * @param reference path from the root of the repository, a hash and the name of the tag
   */
  static String cut(String reference) {
    int hash = reference.indexOf('#');
    Path file = ROOT.resolve(reference.substring(0, hash));
    String tag = reference.substring(hash + 1);
    List<String> lines = lines(file);
    int begin = only(lines, "tag::" + tag + "[]", file);
    int end = only(lines, "end::" + tag + "[]", file);
    assertThat(end).as("%s ends after it begins in %s", tag, file).isGreaterThan(begin);
    // A blank line before the end would count as one without indentation.
    String piece = String.join("\n", lines.subList(begin + 1, end)).stripTrailing();
    return piece.stripIndent().strip();
  }

  /** Returns text without indentation, for comparing pieces that bear no tags. */
  static String plain(Stream<String> lines) {
    return lines.map(String::strip).collect(Collectors.joining("\n"));
  }

  static String plain(Path file) {
    return plain(lines(file).stream());
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int only(List<String> lines, String mark, Path file) {
    List<String> marks = lines.stream().filter(line -> isMark(line, mark)).toList();
    assertThat(marks).as("%s in %s", mark, file).hasSize(1);
    return lines.indexOf(marks.get(0));
  }

  private static boolean isMark(String line, String mark) {
    return line.strip().replaceFirst("^(//|#|<!--) ", "").replaceFirst(" -->$", "").equals(mark);
  }
}
