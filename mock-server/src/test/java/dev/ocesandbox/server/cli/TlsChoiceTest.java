// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static dev.ocesandbox.server.cli.MainTest.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.cli.MainTest.Printed;
import dev.ocesandbox.server.tls.TlsOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsChoiceTest {

  @Test
  void names_are_taken_in_their_usual_spellings() {
    assertThat(chosen("BSS.Test, 10.0.0.1,[::1],*.sandbox.test,bss.test.,host,xn--bcher-kva.test"))
        .isEqualTo(
            new TlsOptions.OwnAuthority(
                Path.of("/d"),
                List.of(
                    "bss.test",
                    "10.0.0.1",
                    "::1",
                    "*.sandbox.test",
                    "host",
                    "xn--bcher-kva.test")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "http://bss.test",
        "bss.test:443",
        "-a.test",
        "a..b",
        ".",
        "*",
        "*.test",
        "a.*.test",
        "**.a.test",
        "256.1.1.1",
        "1.2.3",
        "0x7f.1",
        "::g",
        "fe80::1%eth0",
        "b\u00fccher.test",
        "../../etc/passwd"
      })
  void a_name_that_no_certificate_can_have_is_refused(String name) {
    assertRefused(
        "--tls-name must be host names such as bss.example.test or *.example.test, or IP addresses,"
            + " not '"
            + name
            + "'",
        "--tls",
        "--tls-name",
        "good.test," + name);
  }

  @Test
  void control_characters_never_reach_the_terminal() {
    Printed refused = printed("serve", "--port", "0", "--tls", "--tls-name", "a\u001b[2J\r\nb");

    assertThat(refused.err()).endsWith("not 'a?[2J??b'" + System.lineSeparator());
  }

  @Test
  void a_name_of_10_000_characters_is_refused_in_a_short_line() {
    Printed refused = printed("serve", "--port", "0", "--tls", "--tls-name", "a".repeat(10_000));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).hasSizeLessThan(400).contains("aaa...'");
  }

  @Test
  void more_than_100_names_are_refused() {
    String many =
        IntStream.range(0, 101).mapToObj(i -> "n" + i + ".test").collect(Collectors.joining(","));

    assertRefused("--tls-name must be at most 100 names, not 101", "--tls", "--tls-name", many);
  }

  @ParameterizedTest
  @CsvSource({"--tls-cert, --tls-key", "--tls-key, --tls-cert"})
  void certificate_and_key_need_each_other(String given, String missing) {
    assertRefused(given + " needs " + missing + " as well", given, "file.pem");
  }

  @Test
  void options_without_effect_are_refused() {
    assertRefused("--tls-name has no effect: it needs --tls", "--tls-name", "a.test");
    assertRefused("--tls-dir has no effect: it needs --tls", "--tls-dir", "/d");
    assertRefused(
        "--tls-dir has no effect: no CA is created for your own certificate",
        "--tls-cert",
        "a",
        "--tls-key",
        "b",
        "--tls-dir",
        "/d");
  }

  @Test
  void a_missing_certificate_stops_the_start() {
    assertRefused(
        "/nowhere/b: there is no such file", "--tls-cert", "/nowhere/a", "--tls-key", "/nowhere/b");
  }

  private static TlsOptions chosen(String names) {
    return new TlsChoice(
            new ServeOptions(
                Map.of("--tls", "true", "--tls-name", names, "--tls-dir", "/d"), Map.of()))
        .options();
  }

  private static void assertRefused(String message, String... options) {
    String[] arguments = new String[options.length + 3];
    System.arraycopy(new String[] {"serve", "--port", "0"}, 0, arguments, 0, 3);
    System.arraycopy(options, 0, arguments, 3, options.length);

    assertThat(printed(arguments))
        .isEqualTo(new Printed(2, "", "oce-sandbox: " + message + System.lineSeparator()));
  }
}
