// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in Chinese show what the English ones show. */
class ChinesePagesTest {

  private static final Pattern ROW = Pattern.compile("\\| `([^|]+)` \\|.*");

  /** What a reader pastes or compares, wherever it stands on the page. */
  private record Shown(String language, String source, boolean isOutput, String text) {}

  static List<Page> pages() {
    return Page.chinese();
  }

  @Test
  void there_are_pages_to_start_with() {
    assertThat(pages())
        .extracting(Page::name)
        .contains(
            "README.zh-CN.md",
            "docs/guide/getting-started.zh-CN.md",
            "docs/guide/junit.zh-CN.md",
            "docs/guide/worlds-and-time.zh-CN.md");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_chinese_page_has_the_blocks_of_the_english_one_in_the_same_order(Page page) {
    assertThat(shown(page)).isEqualTo(shown(page.english()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_chinese_page_has_as_many_headings_and_rows_of_tables(Page page) {
    assertThat(count(page, "#")).isEqualTo(count(page.english(), "#"));
    assertThat(count(page, "|")).isEqualTo(count(page.english(), "|"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_row_about_a_name_is_about_the_same_name(Page page) {
    assertThat(names(page)).isEqualTo(names(page.english()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_page_leads_to_the_other_one(Page page) {
    String chinese = file(page);
    String english = file(page.english());

    assertThat(page.lines()).anyMatch(line -> line.contains("[English](" + english + ")"));
    assertThat(page.english().lines()).anyMatch(line -> line.contains("(" + chinese + ")"));
  }

  private static List<Shown> shown(Page page) {
    return page.blocks().stream()
        .filter(block -> block.isOutput() || !block.source().isEmpty())
        .map(b -> new Shown(b.language(), b.source(), b.isOutput(), b.text()))
        .toList();
  }

  private static long count(Page page, String start) {
    return prose(page).stream().filter(line -> line.startsWith(start)).count();
  }

  private static List<String> names(Page page) {
    return prose(page).stream()
        .flatMap(line -> ROW.matcher(line).results())
        .map(row -> row.group(1).replace("`、`", "`, `"))
        .toList();
  }

  /** Returns the lines outside blocks. */
  private static List<String> prose(Page page) {
    List<String> lines = page.lines();
    boolean[] inside = new boolean[lines.size()];
    for (Page.Block block : page.blocks()) {
      for (int i = 0; i <= block.text().lines().count(); i++) {
        inside[block.line() - 1 + i] = true;
      }
    }
    return IntStream.range(0, lines.size()).filter(i -> !inside[i]).mapToObj(lines::get).toList();
  }

  private static String file(Page page) {
    return page.name().substring(page.name().lastIndexOf('/') + 1);
  }
}
