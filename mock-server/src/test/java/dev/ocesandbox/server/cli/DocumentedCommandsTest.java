// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands that README and guide show. */
class DocumentedCommandsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("\\./oce-sandbox ([a-z][^`#\\n]*)");

  @Test
  void a_command_on_a_page_can_be_parsed_and_names_files_that_exist() throws IOException {
    List<String> commands = commands();

    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      String[] arguments = command.strip().split("\\s+");
      assertThatCode(() -> Syntax.commandLine().parseArgs(arguments))
          .as(command)
          .doesNotThrowAnyException();
      assertThat(Arrays.stream(arguments).filter(argument -> argument.startsWith("examples/")))
          .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : pages()) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .map(command -> command.group(1))
          // Those of the module pact are tried there.
          .filter(command -> !command.startsWith(Syntax.PACT + " "))
          .forEach(commands::add);
    }
    return commands;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
      return Stream.concat(
              Stream.of("README.md", "README.zh-CN.md").map(ROOT::resolve),
              guide.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }
}
