// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, what they print and how they end. */
class MainTest {

  /** What a command printed and its exit code. */
  record Printed(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void version_prints_the_version(String argument) {
    assertThat(printed(argument)).isEqualTo(new Printed(0, line("oce-sandbox development"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void help_names_the_commands_and_the_exit_codes(String argument) {
    Printed help = printed(argument);

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("serve ", "check ", "version ", "help ", "--version")
        .contains(ExitCode.table().keySet())
        .doesNotContain("rehearse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pact", "pact check a.json", "pact verify --nonsense", "pact --help"})
  void pact_commands_are_in_another_jar(String arguments) {
    Printed refused = printed(arguments.split(" "));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith("oce-sandbox: ")
        .contains("oce-pact-development-app.jar", "./oce-sandbox pact")
        .hasLineCount(1);
    assertThat(printed("help").out()).contains("pact ");
  }

  @Test
  void help_describes_a_command() {
    assertThat(printed("help", "check")).isEqualTo(printed("check", "--help"));
    assertThat(printed("check", "-h").out()).contains("FILE");
    assertThat(printed("help", "serve").out()).contains("--port=N");
  }

  @Test
  void the_readme_lists_the_exit_codes() throws IOException {
    List<String> rows =
        ExitCode.table().entrySet().stream()
            .map(code -> "| %s | %s |".formatted(code.getKey(), code.getValue()))
            .toList();

    assertThat(Files.readAllLines(Path.of("..", "README.md"))).containsAll(rows);
    assertThat(Files.readAllLines(Path.of("..", "README.zh-CN.md")))
        .anyMatch(row -> row.startsWith("| 130、143 | "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'missing command: oce-sandbox help lists the commands'",
    "srve, 'unknown command srve; did you mean serve?'",
    "serve --prot=1, 'unknown option --prot=1; did you mean --port?'",
    "serve --port 1 --port 2, 'option ''--port'' (N) should be specified only once'",
    "serve --port, 'Missing required parameter for option ''--port'' (N)'",
    "serve now, 'unexpected argument ''now'''",
    "help srve, 'unknown command srve; did you mean serve?'",
    "help serve now, 'unexpected argument ''now'''",
    "version now, 'unexpected argument ''now'''",
    "check, 'Missing required parameter: ''FILE'''",
    "check a b, 'unexpected argument ''b'''",
    "check @nothing, 'cannot read file @nothing: there is no such file'",
    "serve --port=http, '--port must be a port from 0 to 65535, not ''http'''"
  })
  void bad_arguments_are_one_line_and_exit_code_2(String arguments, String line) {
    Printed refused = printed(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(refused).isEqualTo(new Printed(2, "", line("oce-sandbox: " + line)));
  }

  @Test
  void an_invalid_scenario_is_one_line_and_exit_code_2(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"name\": 1\n}\n");

    Printed refused = printed("serve", "--port", "0", "--scenario", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).startsWith("oce-sandbox: scenario " + file + ": ");
  }

  @Test
  void an_invalid_price_book_is_one_line_and_exit_code_2(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.json"), "{\n  \"products\": 1\n}\n");

    Printed refused = printed("serve", "--port", "0", "--price-book", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            line(
                "oce-sandbox: price book "
                    + file
                    + ":1: format: is required (and 1 more; run oce-sandbox check)"));
    assertThat(printed("check", file.toString()).out()).contains("prices.json:2: products: ");
    assertThat(printed("serve", "--price-book", "no-such.json").err())
        .isEqualTo(line("oce-sandbox: cannot read file no-such.json: there is no such file"));
  }

  @Test
  void check_prints_line_and_path_of_each_problem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"name\": 1\n}\n");

    Printed checked = printed("check", file.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out().lines())
        .isNotEmpty()
        .allMatch(problem -> problem.matches(".*bad\\.json(:\\d+)?: .+"));
  }

  static Printed printed(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            Map.of(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    int code = Main.run(terminal, arguments);
    return new Printed(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
