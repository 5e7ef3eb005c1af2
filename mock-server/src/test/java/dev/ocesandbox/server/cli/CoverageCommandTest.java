// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command coverage: sums of reports, thresholds, exit codes. */
class CoverageCommandTest {

  private static final String COUNTS =
      "{\"format\":\"oce-sandbox-coverage\",\"counts\":{\"%s\":{\"%s|SUCCEEDED|\":1}}}";

  @TempDir Path folder;

  private Path one;
  private Path two;

  private record Printed(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    one = folder.resolve("one.json");
    two = folder.resolve("two.json");
    Files.writeString(one, COUNTS.formatted("a", "PayOrders"));
    Files.writeString(two, COUNTS.formatted("b", "ListCustomerOrders"));
  }

  private static Printed run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code =
        Main.run(
            new Terminal(
                Map.of(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            texts);
    return new Printed(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void reports_are_added_and_written() throws IOException {
    Printed sum = run("coverage", one, two, one, "--out", folder.resolve("all.html"));

    assertThat(sum.code()).isZero();
    assertThat(sum.out()).contains("2 of 140 operations", "all.html", "all.json");
    assertThat(Files.readString(folder.resolve("all.html"))).contains("2 / 140");
    assertThat(Files.readString(folder.resolve("all.json")))
        .contains("\"PayOrders|SUCCEEDED|\":2", "\"ListCustomerOrders|SUCCEEDED|\":1");
  }

  @Test
  void a_threshold_is_reached_or_missed() {
    assertThat(run("coverage", one, two, "--least", "operations=2,edges=0").code()).isZero();

    Printed missed = run("coverage", one, two, "--least", "operations=5%");
    assertThat(missed.code()).isEqualTo(1);
    assertThat(missed.err()).contains("coverage of operations is 2 of 140 (1%), less than 5%");
  }

  @Test
  void bad_usage_and_unreadable_files_are_named() throws IOException {
    Path strange = folder.resolve("strange.json");
    Files.writeString(strange, "{\"format\":\"other\"}");
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{");

    assertThat(run("coverage").code()).isEqualTo(2);
    assertThat(run("coverage", folder.resolve("none.json")).err()).contains("none.json");
    assertThat(run("coverage", strange))
        .matches(printed -> printed.code() == 2 && printed.err().contains("strange.json:1: "));
    assertThat(run("coverage", broken))
        .matches(printed -> printed.code() == 2 && printed.err().contains("broken.json"));
    assertThat(run("coverage", one, "--least", "operation=2"))
        .matches(printed -> printed.code() == 2 && printed.err().contains("operations?"));
    assertThat(run("coverage", one, "--least", "operations"))
        .matches(printed -> printed.code() == 2 && printed.err().contains("NAME=N"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "99999999999999999999", "1000000000000001", "1.5", "\"x\""})
  void a_file_with_a_count_that_cannot_be_is_refused(String count) throws IOException {
    Path bad = folder.resolve("bad.json");
    Files.writeString(bad, COUNTS.formatted("a", "PayOrders").replace(":1}", ":" + count + "}"));

    Printed refused = run("coverage", one, bad);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("bad.json:1: the count 'PayOrders|SUCCEEDED|' of 'a' must be an integer from 0");
  }

  @Test
  void only_inferred_rules_are_counted_as_such() throws IOException {
    Path guesses = folder.resolve("guesses.json");
    Files.writeString(
        guesses,
        "{\"format\":\"oce-sandbox-coverage\",\"counts\":{\"a\":{"
            + "\"ShowCustomerAccountBalances|GUESS|accounts.balance.credit-amount\":2,"
            + "\"ListCustomerOrders|GUESS|orders.list.newest-first\":1}}}");

    Printed sum = run("coverage", guesses, "--out", folder.resolve("all.html"));

    assertThat(sum.out()).contains("rests on 1 inferred rule\n");
    assertThat(Files.readString(folder.resolve("all.html")))
        .contains("Inferred or contradicted rules that were applied (2)");
  }

  @Test
  void serve_refuses_a_coverage_file_that_cannot_be_written() {
    Printed refused = run("serve", "--port", "0", "--coverage", folder.resolve("no/such/file"));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--coverage must be a file in a folder that exists");
  }
}
