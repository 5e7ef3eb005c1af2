// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and environment variables. */
class ServeOptionsTest {

  @Test
  void without_options_the_sandbox_is_local_strict_and_in_real_time() {
    SandboxOptions options = options(Map.of()).sandbox();

    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.scenario()).isEqualTo("default");
    assertThat(options.priceBook()).isNull();
    assertThat(options.seed()).isEqualTo(1);
    assertThat(options.clock()).isEqualTo(ClockStart.REAL);
    assertThat(options.lenient()).isFalse();
    assertThat(options.allowedHosts()).isEmpty();
    assertThat(options.adminToken()).isNull();
    assertThat(options.maxAttachments()).isEqualTo(64L * 1024 * 1024);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1000, 1000", "2KiB, 2048", "3MiB, 3145728", "4GiB, 4294967296"})
  void the_size_of_attachments_has_a_unit_or_is_in_bytes(String size, long bytes) {
    assertThat(options(Map.of("OCE_MAX_ATTACHMENTS", size)).sandbox().maxAttachments())
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1MB", "MiB", "1.5MiB", "1 MiB", "01", "9999999999999", "all"})
  void any_other_size_is_an_error(String size) {
    assertThatThrownBy(() -> options(Map.of(), "--max-attachments=" + size).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--max-attachments must be a number of bytes or a size such as");
  }

  @Test
  void every_option_is_used() {
    SandboxOptions options =
        options(
                Map.of(),
                "--port=0",
                "--host=0.0.0.0",
                "--scenario=empty",
                "--price-book=prices.json",
                "--seed=-7",
                "--clock=2026-01-15T08:30:00Z",
                "--auth=lenient",
                "--allowed-hosts=Sandbox.Example.com, ci ,",
                "--admin-token=let me in")
            .sandbox();

    assertThat(options.port()).isZero();
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.scenario()).isEqualTo("empty");
    assertThat(options.priceBook()).hasToString("prices.json");
    assertThat(options.seed()).isEqualTo(-7);
    assertThat(options.clock())
        .isEqualTo(new ClockStart(true, Instant.parse("2026-01-15T08:30:00Z")));
    assertThat(options.lenient()).isTrue();
    assertThat(options.allowedHosts()).containsExactlyInAnyOrder("sandbox.example.com", "ci");
    assertThat(options.adminToken()).isEqualTo("let me in");
  }

  @Test
  void every_option_has_a_variable() {
    SandboxOptions options =
        options(
                Map.of(
                    "OCE_PORT", "1",
                    "OCE_HOST", "localhost",
                    "OCE_SCENARIO", "empty",
                    "OCE_SEED", "2",
                    "OCE_CLOCK", "frozen",
                    "OCE_AUTH", "lenient",
                    "OCE_ALLOWED_HOSTS", "a,b",
                    "OCE_ADMIN_TOKEN", "t"))
            .sandbox();

    assertThat(options)
        .isEqualTo(
            SandboxOptions.defaults()
                .withAddress("localhost", 1)
                .withWorld("empty", 2, new ClockStart(true, null))
                .withAccess(true, options.allowedHosts(), "t")
                .withListener(options.listener()));
    assertThat(options.allowedHosts()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void an_option_takes_precedence_over_its_variable() {
    assertThat(options(Map.of("OCE_PORT", "1"), "--port", "2").sandbox().port()).isEqualTo(2);
  }

  @Test
  void an_empty_variable_counts_as_unset() {
    assertThat(options(Map.of("OCE_PORT", "")).sandbox().port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void an_empty_admin_token_is_refused(String token) {
    assertThatThrownBy(() -> options(Map.of("OCE_ADMIN_TOKEN", token)).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "OCE_ADMIN_TOKEN must not be empty; unset it if control requests need no token");
    assertThatThrownBy(
            () -> options(Map.of("OCE_ADMIN_TOKEN", "good"), "--admin-token", token).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessage("--admin-token must not be empty; omit it if control requests need no token");
  }

  @ParameterizedTest
  @ValueSource(strings = {" secret", "secret ", "令牌", "a\tb", "a\nb"})
  void an_admin_token_that_no_header_can_carry_is_refused_and_not_shown(String token) {
    assertThatThrownBy(() -> options(Map.of(), "--admin-token=" + token).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--admin-token must be printable ASCII characters without a space at either end");
  }

  @Test
  void an_admin_token_takes_precedence_over_an_empty_variable() {
    assertThat(options(Map.of("OCE_ADMIN_TOKEN", ""), "--admin-token", "t").sandbox().adminToken())
        .isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource({
    "OCE_PROT, OCE_PORT",
    "OCE_SCENARI, OCE_SCENARIO",
    "OCE_ALLOWED_HOST, OCE_ALLOWED_HOSTS",
    "OCE_ADMINTOKEN, OCE_ADMIN_TOKEN",
    "OCE_JAVA_OPT, OCE_JAVA_OPTS"
  })
  void an_unknown_variable_is_refused_with_the_nearest_known_one(String unknown, String nearest) {
    assertThatThrownBy(() -> options(Map.of(unknown, "x")).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessage("unknown environment variable " + unknown + "; did you mean " + nearest + "?");
  }

  @Test
  void other_variables_and_the_one_of_the_script_are_ignored() {
    assertThat(options(Map.of("OCEAN", "x", "OCE_JAVA_OPTS", "-Xmx1g")).sandbox().port())
        .isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536, '--port must be a port from 0 to 65535, not ''65536'''",
    "--port, -1, '--port must be a port from 0 to 65535, not ''-1'''",
    "--port, http, '--port must be a port from 0 to 65535, not ''http'''",
    "--seed, 1.5, '--seed must be an integer, not ''1.5'''",
    "--auth, none, '--auth must be strict or lenient, not ''none'''",
    "--host, ' ', '--host must be an address, not '' '''",
    "--scenario, ' ', '--scenario must be a scenario or a file, not '' '''",
    "--clock, noon, '--clock must be real, frozen or an instant such as 2026-01-15T08:30:00Z, not ''noon'''"
  })
  void an_invalid_value_is_refused_with_the_requirement(String option, String value, String line) {
    assertThatThrownBy(() -> options(Map.of(), option + "=" + value).sandbox())
        .isInstanceOf(UsageException.class)
        .hasMessage(line);
  }

  @Test
  void an_invalid_value_of_a_variable_is_refused_by_its_name() {
    assertThatThrownBy(() -> options(Map.of("OCE_SEED", "many")).sandbox())
        .hasMessage("OCE_SEED must be an integer, not 'many'");
  }

  @ParameterizedTest
  @EnumSource
  void the_help_names_each_option_and_its_variable(ServeOption option) {
    String help = MainTest.printed("serve", "--help").out();

    // The value of a flag is optional, in brackets.
    assertThat(help.replaceAll("\\s+", " ").replace("[=", "="))
        .contains(option.option() + "=" + option.label())
        .contains("(" + option.variable() + ")");
  }

  private static ServeOptions options(Map<String, String> environment, String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of(options));
    arguments.add(0, "serve");
    return new ServeOptions(
        Syntax.options(
            Syntax.commandLine().parseArgs(arguments.toArray(String[]::new)).subcommand()),
        environment);
  }
}
