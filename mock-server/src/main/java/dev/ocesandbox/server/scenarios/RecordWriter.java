// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.codec.StateMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a saved world as JSON, one field or record per line. Output is buffered, so memory use
 * does not depend on the number of records. Not thread-safe.
 */
public final class RecordWriter {

  private final OutputStream out;
  private final Deque<Boolean> begun = new ArrayDeque<>();

  /** Creates a writer; {@link #end} must be called to flush it. The stream is not closed. */
  public RecordWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Opens the whole: an object or a list. */
  public void open(char bracket) throws IOException {
    text(String.valueOf(bracket));
    begun.push(false);
  }

  /** Opens a field that is an object or a list. */
  public void openField(String name, char bracket) throws IOException {
    name(name);
    open(bracket);
  }

  /** Writes a field. */
  public void field(String name, Object value) throws IOException {
    name(name);
    bytes(StateMapper.MAPPER.writeValueAsBytes(value));
  }

  /** Writes a list, one record per line. */
  public void list(String name, Iterable<?> records) throws IOException {
    openField(name, '[');
    for (Object record : records) {
      line();
      bytes(StateMapper.MAPPER.writeValueAsBytes(record));
    }
    close(']');
  }

  /** Closes what was opened last. */
  public void close(char bracket) throws IOException {
    if (begun.pop()) {
      text("\n" + "  ".repeat(begun.size()));
    }
    text(String.valueOf(bracket));
  }

  /** Ends the last line and flushes the output. */
  public void end() throws IOException {
    text("\n");
    out.flush();
  }

  /** Opens an item of a list that is an object or a list. */
  public void openItem(char bracket) throws IOException {
    line();
    open(bracket);
  }

  /** Writes a field whose value something else writes. */
  public void nested(String name, Answer.BodyWriter value) throws IOException {
    name(name);
    out.flush();
    value.writeTo(out);
  }

  private void name(String name) throws IOException {
    line();
    bytes(StateMapper.MAPPER.writeValueAsBytes(name));
    text(": ");
  }

  private void line() throws IOException {
    text(begun.pop() ? ",\n" : "\n");
    begun.push(true);
    text("  ".repeat(begun.size()));
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
  }
}
