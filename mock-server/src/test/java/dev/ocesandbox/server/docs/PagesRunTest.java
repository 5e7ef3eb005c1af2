// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader who pastes all commands of a page, from top to bottom, gets what the page says. */
@DisabledOnOs(OS.WINDOWS) // the pages are for a POSIX shell
class PagesRunTest {

  private static final String ADDRESS = "OCE=${OCE:-http://127.0.0.1:8080}";

  @TempDir Path folder;

  @BeforeAll
  static void requireTools() {
    Bash.requireTools();
  }

  static List<Page> pages() {
    return Page.toFollow().stream().filter(page -> !page.shell().isEmpty()).toList();
  }

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Snippet.ROOT.resolve("examples/curl"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_works_on_a_fresh_server(Page page) throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      follow(page, sandbox, folder);
    }
  }

  @Test
  void all_pages_work_one_after_the_other_on_one_server() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      List<String> before = arrangements(sandbox, folder.resolve("before"));
      for (Page page : pages()) {
        follow(page, sandbox, folder.resolve(page.name()));

        assertThat(arrangements(sandbox, folder.resolve(page.name() + "-after")))
            .as("settings, faults and prices of default after %s", page)
            .isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_works_on_a_fresh_server(Path file) throws Exception {
    String script = Files.readString(file);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Bash.Ran ran = new Bash(sandbox.endpoint(), folder).run(List.of(script)).get(0);

      ShownAnswers.checkStatuses(script, ran);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_sets_the_address_once_before_it_is_used(Page page) {
    List<String> lines = page.shell().stream().flatMap(block -> block.text().lines()).toList();

    assertThat(lines.get(0)).isEqualTo(ADDRESS);
    assertThat(lines).filteredOn(line -> line.contains("127.0.0.1")).containsExactly(ADDRESS);
  }

  @Test
  void the_indexes_of_the_readmes_lead_to_every_page_of_the_guide() {
    assertThat(Page.toFollow()).doesNotHaveDuplicates().containsAll(Page.guide());
  }

  @Test
  void pages_show_outputs_and_refusals() {
    List<Page.Block> blocks = pages().stream().flatMap(page -> page.blocks().stream()).toList();

    assertThat(blocks).filteredOn(Page.Block::isOutput).hasSizeGreaterThan(5);
    assertThat(blocks).filteredOn(block -> block.text().contains("# -> 4")).hasSizeGreaterThan(5);
  }

  private static void follow(Page page, Sandbox sandbox, Path place) throws Exception {
    List<Page.Block> shell = page.shell();
    List<Bash.Ran> ran =
        new Bash(sandbox.endpoint(), Files.createDirectories(place))
            .run(shell.stream().map(Page.Block::text).toList());
    int last = -1;
    for (Page.Block block : page.blocks()) {
      if (block.language().equals("sh")) {
        last++;
        ShownAnswers.checkStatuses(block.text(), ran.get(last));
      } else if (block.isOutput()) {
        ShownAnswers.checkOutput(block.text(), ran.get(last).output());
      }
    }
  }

  /** Returns what a page may leave behind that would change the answers on other pages. */
  private static List<String> arrangements(Sandbox sandbox, Path place) throws Exception {
    List<String> requests =
        Stream.of("settings", "faults", "price-book")
            .map(part -> "curl -s \"$OCE/_sandbox/worlds/default/" + part + "\"")
            .toList();
    return new Bash(sandbox.endpoint(), Files.createDirectories(place))
        .run(requests).stream().map(Bash.Ran::output).toList();
  }
}
