// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.servers.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sends a number of mixed requests, good and bad, from several threads. After each part of them it
 * looks at the memory of the server and at how long a small request takes.
 */
public final class Soak {

  private static final int CLIENTS = 12;
  private static final int SAMPLES = 40;

  private final int requests;
  private final Consumer<String> progress;

  /** Creates a run of so many requests that reports its progress in lines. */
  public Soak(int requests, Consumer<String> progress) {
    this.requests = requests;
    this.progress = progress;
  }

  /**
   * Runs it against a sandbox.
   *
   * @throws IOException if an answer or the memory is not as it should be; the report says what
   */
  public void run(ServerProcess sandbox, Report report) throws Exception {
    Tally tally = new Tally();
    List<Sample> samples = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try (SlowSockets slow = new SlowSockets(sandbox.port())) {
      Sampler sampler = new Sampler(sandbox);
      samples.add(sampler.sample(0));
      for (int part = 0; part < SAMPLES; part++) {
        send(pool, sandbox.port(), part, share(part), tally, slow);
        Sample sample = sampler.sample(tally.total());
        samples.add(sample);
        progress.accept(sample.line(requests));
      }
    } finally {
      pool.shutdownNow();
    }
    report.section("Answers of the soak", tally.table());
    report.section("Memory during the soak, heap limit 256 MB", Sample.table(samples));
    report.section(
        "Chart: heap after a collection (#) and resident memory (-)", Sample.chart(samples));
    String problem = tally.problem();
    if (problem != null) {
      throw new IOException(problem);
    }
  }

  private int share(int part) {
    return (int) (requests * (part + 1L) / SAMPLES - requests * (long) part / SAMPLES);
  }

  private static void send(
      ExecutorService pool, int port, int part, int count, Tally tally, SlowSockets slow)
      throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SoakClient client = new SoakClient(port, 1_000L * part + i, tally, slow);
      clients.add(
          pool.submit(
              () -> {
                while (left.getAndDecrement() > 0) {
                  client.next();
                }
                return null;
              }));
    }
    for (Future<?> client : clients) {
      client.get();
    }
  }
}
