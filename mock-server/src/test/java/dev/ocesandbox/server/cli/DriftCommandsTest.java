// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify} and {@code compare} as people call them. */
class DriftCommandsTest {

  @TempDir private Path folder;

  private record Printed(int code, String out, String err) {}

  private static Printed printed(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Terminal(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_sandbox_is_verified_with_keys_from_the_environment() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Login acme = sandbox.accounts().get(0).own();
      Path out = folder.resolve("drift");

      Printed printed =
          printed(
              Map.of(
                  "HUAWEICLOUD_SDK_AK", acme.accessKey(), "HUAWEICLOUD_SDK_SK", acme.secretKey()),
              "verify",
              "--target=" + sandbox.endpoint(),
              "--operation=ListCustomerOrders,ShowCustomerAccountBalances",
              "--rate=1000",
              "--out=" + out);

      assertThat(printed.code()).isZero();
      assertThat(printed.out())
          .contains("verified 2 of 2 operations; 0 differences")
          .contains("written: " + out.resolve("recording.json"));
      assertThat(printed.out() + printed.err()).doesNotContain(acme.secretKey());
      for (String file : new String[] {"report.json", "report.html", "recording.json"}) {
        assertThat(Files.readString(out.resolve(file)))
            .doesNotContain(acme.secretKey())
            .doesNotContain(acme.accessKey());
      }
      String recording = out.resolve("recording.json").toString();
      assertThat(printed(Map.of(), "compare", recording).code()).isZero();
      Printed replayed = printed(Map.of(), "replay", recording);
      assertThat(replayed.code()).isZero();
      assertThat(replayed.out()).contains(" answers compared with a sandbox, 0 differences");
      assertThat(printed(Map.of(), "replay", recording, "--shrink").code()).isEqualTo(2);
    }
  }

  @Test
  void writes_are_undone_and_announced() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Login acme = sandbox.accounts().get(0).own();

      Printed printed =
          printed(
              Map.of(
                  "HUAWEICLOUD_SDK_AK", acme.accessKey(), "HUAWEICLOUD_SDK_SK", acme.secretKey()),
              "verify",
              "--target=" + sandbox.endpoint(),
              "--operation=ListPayPerUseCustomerResources",
              "--writes",
              "--confirm-writes=127.0.0.1",
              "--rate=1000",
              "--out=" + folder);

      assertThat(printed.code()).isZero();
      assertThat(printed.out())
          .contains("  POST /v2/orders/subscriptions/resources/autorenew/")
          .contains("  DELETE /v2/orders/subscriptions/resources/autorenew/")
          .contains("verified 3 of 3 operations");
    }
  }

  @Test
  void wrong_keys_are_called_so() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Printed printed =
          printed(
              Map.of(),
              "verify",
              "--target=" + sandbox.endpoint(),
              "--access-key=WRONG",
              "--secret-key=wrong",
              "--rate=1000",
              "--out=" + folder);

      assertThat(printed.code()).isEqualTo(2);
      assertThat(printed.err()).contains("check the access key, the secret key and the clock");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verify                                                  | verify needs --target URL
          verify --target=ftp://h                                 | --target ftp://h: must be http or https, a host, and a port at most
          verify --target=https://h/path                          | --target https://h/path: must be http or https, a host, and a port at most
          verify --target=https://u:p@h                           | --target https://u:p@h: must be http or https, a host, and a port at most
          verify --target=http://bss.example.com                  | --target http://bss.example.com: is plain HTTP to another machine; use https, or --insecure-http
          verify --target=https://h                               | verify needs --access-key and --secret-key, HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or --token
          verify --target=https://h --token=t --access-key=a      | --token stands instead of --access-key and --secret-key
          verify --target=https://h --token=t --rate=0            | --rate 0: must be a number from 1 to 1000
          verify --target=https://h --token=t --time-limit=now    | --time-limit now: must be a duration such as PT30S
          verify --target=https://h --token=t --operation=PayOrders | --operation PayOrders: no operation that only reads; did you mean
          verify --target=https://h --token=t --writes            | --writes needs --confirm-writes h, the host of --target
          verify --target=https://h --token=t --writes --confirm-writes=g | --writes needs --confirm-writes h, the host of --target
          verify --target=https://h --token=t --ca=/no/such/file  | cannot read file /no/such/file: there is no such file
          compare                                                 | Missing required parameter: 'FILE'
          compare /no/such/file                                   | cannot read file /no/such/file: there is no such file
          compare pom.xml                                         | pom.xml:1: is not JSON at column
          compare pom.xml --operation=ListOrders                  | --operation ListOrders: unknown operation; did you mean
          """)
  void bad_arguments_are_one_line_and_exit_code_2(String arguments, String line) {
    Printed printed = printed(Map.of(), arguments.split(" "));

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).startsWith("oce-sandbox: " + line);
    assertThat(printed.err().lines()).hasSize(1);
    assertThat(printed.out()).isEmpty();
  }

  @Test
  void a_captured_answer_with_a_difference_gives_exit_code_1() throws IOException {
    Path file = folder.resolve("orders.json");
    Files.writeString(file, "{\"total_count\": 0,\n\"order_infos\": [],\n\"page\": 1}");

    Printed printed =
        printed(Map.of(), "compare", file.toString(), "--operation=ListCustomerOrders");

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.out())
        .startsWith(
            file + ":3: ListCustomerOrders page is not in the contract; got 1 (unknown-field; A, ")
        .contains("1 answer of 1 operation checked, 1 difference");
  }
}
