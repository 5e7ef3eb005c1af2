// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.scenarios.Parcels.Parcel;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Large worlds pass through without being held: neither side is ever far ahead of the other. */
class StreamingTest {

  private static final int RECORDS = 200_000;
  private static final int AHEAD = 256 * 1024;

  /** Counts what has gone through. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }

  /** Hands out one part after the other. */
  private static final class Parts extends InputStream {
    private final Iterator<byte[]> parts;
    private byte[] part = {};
    private int at;

    Parts(Iterator<byte[]> parts) {
      this.parts = parts;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      while (at == part.length) {
        if (!parts.hasNext()) {
          return -1;
        }
        part = parts.next();
        at = 0;
      }
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, to, offset, count);
      at += count;
      return count;
    }
  }

  /** A room that has a record only while it is looked at, and keeps none that it is given. */
  private static Slot<Long> passing(Iterable<Parcel> items, AtomicLong taken) {
    return new Slot<>(
        "parcels",
        0L,
        List.of(
            new Slot.Section<Long, Parcel>(
                "parcels",
                Parcel.class,
                state -> items,
                (state, parcel) -> {
                  taken.set(parcel.number());
                  return state + 1;
                })));
  }

  private static SavedState nothing() {
    return new SavedState(World.empty(1, Instant.EPOCH), true);
  }

  @Test
  void an_export_writes_each_record_before_it_asks_for_many_more() throws IOException {
    Counter out = new Counter();
    AtomicLong due = new AtomicLong();
    AtomicLong behind = new AtomicLong();
    Iterable<Parcel> items =
        () ->
            IntStream.range(0, RECORDS)
                .mapToObj(Parcels::parcel)
                .peek(
                    parcel -> {
                      behind.accumulateAndGet(due.get() - out.bytes, Math::max);
                      due.addAndGet(200);
                    })
                .iterator();

    new WorldExport(List.of(passing(items, new AtomicLong()))).write("s", nothing(), out);

    assertThat(out.bytes).isGreaterThan(RECORDS * 200L);
    assertThat(behind.get()).isLessThan(AHEAD);
  }

  @Test
  void an_import_takes_each_record_before_it_reads_many_more() throws IOException {
    AtomicLong taken = new AtomicLong(-1);
    AtomicLong written = new AtomicLong(-1);
    AtomicLong ahead = new AtomicLong();
    Slot<Long> slot = passing(List.of(), taken);
    WorldImport reader = new WorldImport(Parcels.TIME_LINE, List.of(slot));

    Scenario scenario =
        ScenarioReader.read(
            file(
                records -> {
                  ahead.accumulateAndGet(written.get() - taken.get(), Math::max);
                  written.set(records);
                }),
            reader);

    assertThat(scenario.state().world().get(slot)).isEqualTo(RECORDS);
    assertThat(ahead.get() * 200).isLessThan(AHEAD);
  }

  private interface Progress {
    void reached(long records);
  }

  /** A file of many megabytes that comes into being as it is read. */
  private static InputStream file(Progress progress) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    new WorldExport(List.of(passing(List.of(Parcels.parcel(0)), new AtomicLong())))
        .write("s", nothing(), frame);
    String text =
        frame
            .toString(StandardCharsets.UTF_8)
            .replace("\"accounts\": []", "\"accounts\": [" + ACME + "]");
    int from = text.indexOf("{\"id\"");
    int to = text.indexOf('\n', from);
    String record = text.substring(from, to);
    Iterator<byte[]> parts =
        IntStream.range(0, RECORDS + 2)
            .mapToObj(
                i -> {
                  progress.reached(i);
                  if (i == 0) {
                    return text.substring(0, from);
                  }
                  return i > RECORDS
                      ? text.substring(to)
                      : (i == 1 ? "" : ",") + record.replace("\"number\":0", "\"number\":" + i);
                })
            .map(part -> part.getBytes(StandardCharsets.UTF_8))
            .iterator();
    return new Parts(parts);
  }

  private static final String ACME =
      "{\"name\":\"acme\",\"customer_id\":\"0123456789abcdef0123456789abcdef\","
          + "\"kind\":\"personal\"}";
}
