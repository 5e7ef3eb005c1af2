// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The chart in the page about a month of bills is drawn from what the server answers. */
@DisabledOnOs(OS.WINDOWS) // the page is for a POSIX shell
class BillsChartTest {

  @TempDir Path folder;

  @BeforeAll
  static void requireTools() {
    Bash.requireTools();
  }

  @Test
  void the_chart_is_what_the_bill_says() throws Exception {
    Page page = new Page("docs/guide/bills.md");
    List<String> blocks = page.shell().stream().map(Page.Block::text).toList();
    int days =
        (int) blocks.stream().takeWhile(block -> !block.contains("statistic_type=2")).count();
    String records;
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      List<String> commands = blocks.subList(0, days + 1);
      records = new Bash(sandbox.endpoint(), folder).run(commands).get(days).output();
    }
    String wanted = BillsChart.of(Json.read(records));
    Path written = Path.of("target", "bills-october.svg");
    Files.writeString(written, wanted);

    assertThat(Files.readString(Snippet.ROOT.resolve("docs/guide/images/bills-october.svg")))
        .as("docs/guide/images/bills-october.svg; the right one stands in mock-server/%s", written)
        .isEqualTo(wanted);
  }
}
