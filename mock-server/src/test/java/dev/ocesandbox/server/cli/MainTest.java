// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, what they print and how they end. */
class MainTest {

  /** What a command printed and its exit code. */
  record Printed(int code, String out, String err) {}

  @Test
  void version_tells_the_version() {
    assertThat(printed("version")).isEqualTo(new Printed(0, line("oce-sandbox development"), ""));
  }

  @Test
  void help_names_the_commands() {
    Printed help = printed("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("serve ", "check ", "version ").doesNotContain("rehearse");
    assertThat(printed("check", "-h").out()).contains("FILE");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'say what to do: serve, check FILE or version; --help tells more'",
    "srve, 'there is no command srve; did you mean serve?'",
    "serve --prot=1, 'there is no option --prot=1; did you mean --port?'",
    "serve --port 1 --port 2, 'option ''--port'' (N) should be specified only once'",
    "serve --port, 'Missing required parameter for option ''--port'' (N)'",
    "serve now, '''now'' is one argument too many'",
    "version now, '''now'' is one argument too many'",
    "check, 'Missing required parameter: ''FILE'''",
    "check a b, '''b'' is one argument too many'",
    "check @nothing, 'cannot read the file @nothing'",
    "serve --port=http, '--port must be a port, 0 to 65535, not ''http'''"
  })
  void bad_arguments_are_one_line_and_exit_code_2(String arguments, String line) {
    Printed refused = printed(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(refused).isEqualTo(new Printed(2, "", line("oce-sandbox: " + line)));
  }

  @Test
  void a_taken_port_is_one_line_and_exit_code_2() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(printed("serve", "--port", String.valueOf(port)))
          .isEqualTo(
              new Printed(
                  2,
                  "",
                  line(
                      "oce-sandbox: Cannot listen at 127.0.0.1:"
                          + port
                          + ": Address already in use")));
    }
  }

  @Test
  void an_unknown_address_is_one_line_and_exit_code_2() {
    Printed refused = printed("serve", "--host", "nowhere.invalid", "--port", "0");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            line("oce-sandbox: Cannot listen at nowhere.invalid:0: there is no such address"));
  }

  @Test
  void an_unreadable_scenario_is_one_line_and_exit_code_2(@TempDir Path folder) {
    Printed refused = printed("serve", "--port", "0", "--scenario", folder + "/nothing.json");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            line(
                "oce-sandbox: scenario "
                    + folder
                    + "/nothing.json: there is no ready-made scenario and no file of this name"));
  }

  @Test
  void a_faulty_scenario_is_one_line_and_exit_code_2(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"name\": 1\n}\n");

    Printed refused = printed("serve", "--port", "0", "--scenario", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).startsWith("oce-sandbox: scenario " + file + ": ");
  }

  @Test
  void a_faulty_price_book_is_one_line_and_exit_code_2(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.json"), "{\n  \"products\": 1\n}\n");

    Printed refused = printed("serve", "--port", "0", "--price-book", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            line(
                "oce-sandbox: price book "
                    + file
                    + ":1: format: must not be null (and 1 more, see oce-sandbox check)"));
    assertThat(printed("check", file.toString()).out()).contains("prices.json:2: products: ");
    assertThat(printed("serve", "--price-book", "no-such.json").err())
        .isEqualTo(line("oce-sandbox: cannot read the file no-such.json"));
  }

  @Test
  void check_tells_line_and_path_of_each_complaint(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"name\": 1\n}\n");

    Printed checked = printed("check", file.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out().lines())
        .isNotEmpty()
        .allMatch(complaint -> complaint.matches(".*bad\\.json(:\\d+)?: .+"));
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
