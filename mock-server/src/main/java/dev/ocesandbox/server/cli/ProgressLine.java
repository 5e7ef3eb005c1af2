// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Optional;

/** A line on a terminal that shows how far a command is, at most ten times a second. */
final class ProgressLine {

  private static final long PAUSE_NANOS = 100_000_000L;

  private final Terminal terminal;
  private final boolean shown = isTerminal();
  private long last;
  private int width;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** From JDK 22 on there is a console without a terminal, too; a method tells. */
  static boolean isTerminal() {
    Optional<Console> console = Optional.ofNullable(System.console());
    try {
      Method asked = Console.class.getMethod("isTerminal");
      return console.isPresent() && Boolean.TRUE.equals(asked.invoke(console.get()));
    } catch (NoSuchMethodException e) {
      return console.isPresent();
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Shows a text in place of the one before. */
  void show(String text, boolean isLast) {
    long now = System.nanoTime();
    if (shown && now - last >= PAUSE_NANOS) {
      last = now;
      terminal.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
      terminal.err().flush();
      width = text.length();
    }
    if (isLast) {
      end();
    }
  }

  /** Clears the line. */
  void end() {
    if (width > 0) {
      terminal.err().print("\r" + " ".repeat(width) + "\r");
      terminal.err().flush();
      width = 0;
    }
  }
}
