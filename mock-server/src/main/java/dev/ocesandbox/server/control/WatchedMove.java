// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.ClientGoneException;
import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.MoveWatch;
import dev.ocesandbox.server.world.time.Event;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of a clock move to its client while the move is decided, one line of JSON each,
 * and the usual answer as the last line. If the client reads slowly, the move waits, but not longer
 * than a client may take for any answer. A client that goes away before the last line ends the
 * move, and nothing has happened.
 */
final class WatchedMove implements MoveWatch {

  /** Media type of lines of JSON. */
  static final String LINES = "application/x-ndjson";

  private static final long FLUSH_NANOS = 1_000_000_000L;

  private final EarlyAnswer answer;
  private final Supplier<WorldClock> clock;
  private @Nullable OutputStream lines;
  private long flushed;

  /**
   * Creates a watch.
   *
   * @param clock returns the clock of the world
   */
  WatchedMove(EarlyAnswer answer, Supplier<WorldClock> clock) {
    this.answer = answer;
    this.clock = clock;
  }

  @Override
  public void reached(Instant at, List<Event> events) {
    try {
      for (Event event : events) {
        OutputStream out = begun();
        out.write(Json.bytes(ClockJson.event(event)));
        out.write('\n');
      }
      if (lines != null && System.nanoTime() - flushed >= FLUSH_NANOS) {
        flush(lines);
      }
    } catch (IOException e) {
      throw new ClientGoneException("control.clock-watched", e);
    }
  }

  /** The line feed follows when the move has been published. */
  @Override
  public void decided(ClockMove move) {
    try {
      OutputStream out = begun();
      out.write(Json.bytes(ClockJson.move(clock.get(), move)));
      flush(out);
    } catch (IOException e) {
      throw new ClientGoneException("control.clock-watched", e);
    }
  }

  private OutputStream begun() throws IOException {
    OutputStream out = lines;
    if (out == null) {
      out = answer.begin(LINES);
      lines = out;
      flushed = System.nanoTime();
    }
    return out;
  }

  private void flush(OutputStream out) throws IOException {
    out.flush();
    flushed = System.nanoTime();
  }
}
