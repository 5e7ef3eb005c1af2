// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param name path from the root of the repository
 */
record Page(String name) {

  private static final Pattern MARKER = Pattern.compile("<!-- snippet: (\\S+) -->");
  private static final Pattern GUIDE = Pattern.compile("]\\((docs/guide/[^)#]+)\\)");
  private static final String CHINESE = ".zh-CN.md";
  private static final String OUTPUT = "<!-- output -->";

  /**
   * A fenced block.
   *
   * @param line its first line, from 1
   * @param language after the fence
   * @param source what the marker above it names; empty without one
   * @param isOutput whether it shows the output of the shell block above it
   * @param text its text
   */
  record Block(int line, String language, String source, boolean isOutput, String text) {}

  /** Returns each README with the pages of the guide in the order of its index. */
  static List<Page> toFollow() {
    return Stream.of("README.md", "README" + CHINESE)
        .map(Page::new)
        .flatMap(readme -> Stream.concat(Stream.of(readme), readme.index()))
        .distinct()
        .toList();
  }

  /** Returns all pages in Chinese: the README and pages of the guide. */
  static List<Page> chinese() {
    return Stream.concat(Stream.of(new Page("README" + CHINESE)), guide().stream())
        .filter(page -> page.name.endsWith(CHINESE))
        .toList();
  }

  private Stream<Page> index() {
    return lines().stream()
        .filter(line -> line.startsWith("| ["))
        .flatMap(line -> GUIDE.matcher(line).results())
        .map(link -> new Page(link.group(1)));
  }

  /** Returns the English page that a Chinese page translates. */
  Page english() {
    return new Page(name.replace(CHINESE, ".md"));
  }

  /** Returns all pages of the guide, in the order of their names. */
  static List<Page> guide() {
    try (Stream<Path> files = Files.list(Snippet.ROOT.resolve("docs/guide"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> new Page("docs/guide/" + file.getFileName()))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    return Snippet.lines(Snippet.ROOT.resolve(name));
  }

  /** Returns the blocks in the order of the page. */
  List<Block> blocks() {
    List<String> lines = lines();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String above = i == 0 ? "" : lines.get(i - 1);
        Matcher marker = MARKER.matcher(above);
        blocks.add(
            new Block(
                i + 1,
                lines.get(i).substring(3),
                marker.matches() ? marker.group(1) : "",
                above.equals(OUTPUT),
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }

  /** Returns the blocks that a reader pastes into a shell. */
  List<Block> shell() {
    return blocks().stream().filter(block -> block.language().equals("sh")).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
