// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pact check}: files and folders, the sum and the exit codes. */
class CheckCommandTest {

  private static final String GOOD =
      """
      {"interactions": [{"request": {"method": "GET", "path": "/v2/orders/customer-orders"},
       "response": {"status": 200}}]}
      """;
  private static final String BAD = GOOD.replace("customer-orders", "customer-order");

  private static Path write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void files_and_folders_are_summed_up(@TempDir Path folder) throws IOException {
    Path good = write(folder.resolve("good.json"), GOOD);
    Path bad = write(folder.resolve("pacts/below/bad.json"), BAD);
    write(folder.resolve("pacts/notes.txt"), "no pact");

    Checked checked = Checked.run("check", good.toString(), folder.resolve("pacts").toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out())
        .startsWith(bad + ":1: interactions[0].request.path: ")
        .endsWith("2 files, 2 interactions: 1 problem\n");
    assertThat(Checked.run("pact", "check", good.toString()).code()).isZero();
  }

  @Test
  void an_unreadable_file_gives_2_and_the_others_are_checked(@TempDir Path folder)
      throws IOException {
    Path bad = write(folder.resolve("bad.json"), BAD);
    Path none = folder.resolve("none.json");
    Path broken = write(folder.resolve("broken.json"), "{\n\"interactions\": [}");

    Checked checked = Checked.run("check", none.toString(), broken.toString(), bad.toString());

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err().lines())
        .anyMatch(line -> line.equals(none + ": cannot be read: there is no such file"))
        .anyMatch(line -> line.startsWith(broken + ":2: "));
    assertThat(checked.out())
        .contains(bad + ":1: ")
        .endsWith("3 files, 1 interaction: 1 problem, 2 unreadable files\n");
  }

  @Test
  void an_empty_folder_is_an_error(@TempDir Path folder) {
    Checked checked = Checked.run("check", folder.toString());

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err())
        .isEqualTo("oce-sandbox: folder " + folder + " has no file that ends in .json\n");
  }

  @Test
  void a_file_with_control_characters_cannot_write_to_the_terminal() {
    Checked checked = Checked.pact(BAD.replace("/v2", "/\\u001b[31m"));

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'missing command: use pact check FILE'",
    "pact, 'missing command: use pact check FILE'",
    "chek, 'unknown command chek; did you mean check?'",
    "check, 'Missing required parameter'",
    "check --strict a, 'unknown option --strict'"
  })
  void bad_arguments_are_one_line_and_exit_code_2(String arguments, String line) {
    Checked refused = Checked.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).startsWith("oce-sandbox: " + line).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "pact -h"})
  void help_names_the_commands_and_the_exit_codes(String arguments) {
    Checked help = Checked.run(arguments.split(" "));

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("check ").contains(ExitCode.table().values().iterator().next());
  }
}
