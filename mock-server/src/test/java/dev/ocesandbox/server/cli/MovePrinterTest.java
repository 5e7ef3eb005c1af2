// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.LongMove;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MovePrinterTest {

  private static final LongMove MOVE =
      new LongMove(
          "default",
          Instant.parse("2027-03-04T05:06:07Z"),
          Instant.parse("2031-01-15T08:30:00Z"),
          123_456);

  @Test
  @Timeout(20)
  void a_line_says_what_time_is_reached_and_how_much_has_happened() throws IOException {
    try (PipedInputStream in = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(in), true, UTF_8);
        Scanner printed = new Scanner(in, UTF_8)) {
      MovePrinter printer = new MovePrinter(out);
      printer.start();

      printer.accept(MOVE);

      assertThat(printed.nextLine())
          .isEqualTo(
              "... world default is at 2027-03-04T05:06:07Z on its way to 2031-01-15T08:30:00Z,"
                  + " 123,456 events so far");
    }
  }
}
