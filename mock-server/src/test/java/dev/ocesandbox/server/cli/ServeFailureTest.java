// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static dev.ocesandbox.server.cli.MainTest.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ocesandbox.server.cli.MainTest.Printed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that cannot start prints one line that says what to change, and exits with 2. */
class ServeFailureTest {

  @TempDir Path folder;

  @Test
  void a_port_in_use_names_the_option_for_the_port() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertRefused(
          "cannot listen on port "
              + port
              + " of 127.0.0.1: Address already in use; choose another port with --port or"
              + " OCE_PORT, 0 for any free port",
          "--port",
          port);
    }
  }

  @Test
  void an_unknown_host_names_the_option_for_the_host() {
    assertRefused(
        "unknown host nowhere.invalid; choose an address of this machine with --host or OCE_HOST",
        "--port=0",
        "--host",
        "nowhere.invalid");
  }

  @Test
  void an_address_of_another_machine_names_the_option_for_the_host() {
    // 192.0.2.0/24 is reserved for documentation (RFC 5737).
    Printed refused = printed("serve", "--port", "0", "--host", "192.0.2.1");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err())
        .startsWith("oce-sandbox: cannot listen on 192.0.2.1: ")
        .contains("choose an address of this machine with --host or OCE_HOST");
  }

  @ParameterizedTest
  @CsvSource({"empt, empty", "Default, default", "emtpy, empty"})
  void an_unknown_scenario_lists_the_scenarios(String unknown, String nearest) {
    assertRefused(
        "unknown scenario %s; use default, empty or a file; did you mean %s?"
            .formatted(unknown, nearest),
        "--scenario",
        unknown);
  }

  @Test
  void a_file_that_does_not_exist_is_no_unknown_scenario() {
    String file = folder.resolve("nothing.json").toString();

    assertRefused("cannot read file " + file + ": there is no such file", "--scenario", file);
    assertRefused("cannot read file " + file + ": there is no such file", "--price-book", file);
    assertRefused("cannot read file shop.json: there is no such file", "--scenario", "shop.json");
  }

  @Test
  void a_directory_is_not_a_file() {
    String file = folder.toString();

    assertRefused("cannot read file " + file + ": it is a directory", "--scenario", file);
    assertThat(printed("check", file).err())
        .isEqualTo(
            "oce-sandbox: cannot read file "
                + file
                + ": it is a directory"
                + System.lineSeparator());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // has other permissions
  void a_file_without_permission_says_so() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.json"), "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root may read every file");

    assertRefused("cannot read file " + file + ": permission denied", "--scenario", "" + file);
  }

  private static void assertRefused(String line, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "serve";
    System.arraycopy(options, 0, arguments, 1, options.length);

    assertThat(printed(arguments))
        .isEqualTo(new Printed(2, "", "oce-sandbox: " + line + System.lineSeparator()));
  }
}
