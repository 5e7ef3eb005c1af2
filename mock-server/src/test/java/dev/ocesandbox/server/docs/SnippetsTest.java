// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages show what stands in files that are built and run, and lead where they say. */
class SnippetsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  private static final Pattern CONSTANT = Pattern.compile("^  ([A-Z_]+)\\(", Pattern.MULTILINE);

  /** Languages whose blocks run somewhere in this build. */
  private static final Set<String> RUN = Set.of("java", "sh", "yaml");

  static Stream<String> pages() {
    return Stream.concat(
        Stream.of(
            "README.md",
            "README.zh-CN.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "docs/add-a-room.md"),
        Page.guide().stream().map(Page::name));
  }

  @Test
  void marked_blocks_and_links_are_found() {
    List<Page.Block> blocks = pages().flatMap(page -> blocks(page).stream()).toList();
    long links =
        pages()
            .flatMap(page -> Snippet.lines(Snippet.ROOT.resolve(page)).stream())
            .filter(line -> LINK.matcher(line).find())
            .count();

    assertThat(blocks.stream().filter(block -> block.source().contains("#"))).hasSizeGreaterThan(9);
    assertThat(blocks.stream().filter(block -> block.source().contains("/"))).hasSizeGreaterThan(9);
    assertThat(links).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_marked_block_is_what_stands_in_its_file(String page) {
    for (Page.Block block : blocks(page)) {
      String place = "%s, line %d, from %s".formatted(page, block.line(), block.source());
      if (block.source().contains("#")) {
        assertThat(block.text()).as(place).isEqualTo(Snippet.cut(block.source()));
      } else if (!block.source().isEmpty()) {
        assertThat(Snippet.plain(Snippet.ROOT.resolve(block.source())))
            .as(place)
            .contains(Snippet.plain(block.text().lines()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_block_in_a_language_that_runs_here_is_marked(String page) {
    assertThat(blocks(page))
        .filteredOn(block -> RUN.contains(block.language()))
        .allSatisfy(
            block ->
                assertThat(block.source())
                    .as("%s, line %d, is cut from a file", page, block.line())
                    .isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_link_to_another_page_leads_there(String page) {
    Path folder = Snippet.ROOT.resolve(page).resolveSibling("");
    for (String line : Snippet.lines(Snippet.ROOT.resolve(page))) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        assertThat(folder.resolve(link.group(1))).as("%s: %s", page, line).exists();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void the_readme_names_every_operation_that_is_built(String page) throws IOException {
    Contracts contracts = Contracts.load();
    List<String> built =
        contracts.operations().stream()
            .filter(operation -> operation.family() != ErrorFamily.CONTROL)
            .map(Operation::id)
            .filter(id -> contracts.gap(id).isEmpty())
            .toList();

    assertThat(Files.readString(Snippet.ROOT.resolve(page)))
        .contains(built)
        .contains(count(contracts, false) + " ")
        .contains(contracts.gaps().size() + " ");
    assertThat(contracts.gaps()).hasSize((int) count(contracts, true));
  }

  /** Returns how many operations there are, or how many of IAM are not built. */
  private static long count(Contracts contracts, boolean gapsOfIam) {
    return contracts.operations().stream()
        .filter(operation -> operation.family() != ErrorFamily.CONTROL)
        .filter(operation -> (operation.family() == ErrorFamily.IAM) == gapsOfIam)
        .filter(operation -> contracts.gap(operation.id()).isPresent() == gapsOfIam)
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void the_readme_lists_every_option_of_serve(String page) throws IOException {
    Path settings = Path.of("src/main/java/dev/ocesandbox/server/cli/ServeOption.java");
    List<String> rows =
        CONSTANT
            .matcher(Files.readString(settings))
            .results()
            .map(constant -> constant.group(1))
            .map(name -> "| `--%s` | `OCE_%s` |".formatted(option(name), name))
            .toList();

    assertThat(rows).hasSizeGreaterThan(5);
    assertThat(Files.readString(Snippet.ROOT.resolve(page))).contains(rows);
  }

  private static String option(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void the_architecture_page_stays_short() {
    assertThat(Snippet.lines(Snippet.ROOT.resolve("ARCHITECTURE.md"))).hasSizeLessThan(200);
  }

  private static List<Page.Block> blocks(String page) {
    return new Page(page).blocks();
  }
}
