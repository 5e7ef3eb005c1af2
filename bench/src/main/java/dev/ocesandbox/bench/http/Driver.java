// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over a fixed number of connections from one thread: each connection gets its next
 * request when its answer is whole.
 */
public final class Driver {

  private static final int SILENCE_MILLIS = 10_000;

  private final int port;
  private final int connections;

  /** Takes where to send and over how many connections. */
  public Driver(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** Sends one request over a connection of its own. */
  public static Answer ask(int port, Request request) throws IOException {
    try (Lane lane = new Lane(port)) {
      lane.send(request);
      while (!lane.receive()) {
        // The channel blocks, so this waits for bytes.
      }
      return lane.answer();
    }
  }

  /** Drives until the time is over or the supply is empty; throws at the first wrong answer. */
  public Pace drive(Supply supply, Duration limit) {
    return drive(supply, limit, null);
  }

  /** Sends every request of a supply and hands every answer on, in no particular order. */
  public Pace askAll(Supply supply, Consumer<Answer> answers) {
    return drive(supply, Duration.ofMinutes(5), answers);
  }

  private Pace drive(Supply supply, Duration limit, @Nullable Consumer<Answer> answers) {
    List<Lane> lanes = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        lanes.add(open(selector));
      }
      return run(selector, supply, limit, answers);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + ": " + e.getMessage(), e);
    } finally {
      lanes.forEach(Driver::close);
    }
  }

  private Lane open(Selector selector) throws IOException {
    Lane lane = new Lane(port);
    lane.channel.configureBlocking(false);
    lane.channel.register(selector, SelectionKey.OP_READ, lane);
    return lane;
  }

  private Pace run(
      Selector selector, Supply supply, Duration limit, @Nullable Consumer<Answer> answers)
      throws IOException {
    Latencies latencies = new Latencies();
    long begun = System.nanoTime();
    long end = begun + limit.toNanos();
    int busy = 0;
    for (SelectionKey key : selector.keys()) {
      busy += sendNext((Lane) key.attachment(), supply) ? 1 : 0;
    }
    while (busy > 0) {
      if (selector.select(SILENCE_MILLIS) == 0) {
        throw new IOException("no answer for " + SILENCE_MILLIS + " ms");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        Lane lane = (Lane) key.attachment();
        if (lane.receive()) {
          latencies.add(lane.nanosSinceSent());
          if (answers != null) {
            answers.accept(lane.answer());
          }
          boolean goesOn = System.nanoTime() < end && sendNext(lane, supply);
          busy -= goesOn ? 0 : 1;
        }
      }
      selector.selectedKeys().clear();
    }
    return latencies.pace(System.nanoTime() - begun);
  }

  private static boolean sendNext(Lane lane, Supply supply) throws IOException {
    Request next = supply.next();
    if (next != null) {
      lane.send(next);
    }
    return next != null;
  }

  private static void close(Lane lane) {
    try {
      lane.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
