// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedCommandsTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?m)\\./oce-sandbox pact ([a-z][^`#\\n]*)");

  @ParameterizedTest
  @ValueSource(strings = {"pact.md", "pact.zh-CN.md"})
  void the_commands_of_the_guide_can_be_parsed(String page) throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(Path.of("..", "docs", "guide", page)))
            .results()
            .map(command -> command.group(1))
            .toList();

    assertThat(commands).hasSizeGreaterThan(2);
    for (String command : commands) {
      String[] arguments = command.strip().split("\\s+", -1);
      assertThatCode(() -> PactSyntax.commandLine().parseArgs(arguments))
          .as(command)
          .doesNotThrowAnyException();
    }
  }
}
