// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Measures the CPU time of the same list in two worlds and prints it. */
final class Comparison {

  private static final int ROUNDS = 7;
  private static final int MOST_CALLS = 400;

  /** A list is warm when it is not faster than before by more than this part. */
  private static final double STABLE = 0.05;

  /** A list is warmed up for at most this many times the usual time. */
  private static final int PATIENCE = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final BenchServer server;
  private final String room;
  private final double warmUpMicros;
  private final PrintStream out;

  Comparison(BenchServer server, String room, double warmUpMicros, PrintStream out) {
    this.server = server;
    this.room = room;
    this.warmUpMicros = warmUpMicros;
    this.out = out;
  }

  /**
   * Measures a list.
   *
   * @param list what is listed
   * @param small returns the requests to the small world by number
   * @param large returns the requests to the large world by number
   */
  void of(String list, IntFunction<HttpRequest> small, IntFunction<HttpRequest> large) {
    requireRows(list, small.apply(0));
    requireRows(list, large.apply(0));
    double each = warmUp(small);
    List<Double> inSmall = new ArrayList<>();
    List<Double> inLarge = new ArrayList<>();
    double eachLarge = micros(large, 1);
    for (int round = 0; round < ROUNDS; round++) {
      inSmall.add(micros(small, calls(each)));
      inLarge.add(micros(large, calls(eachLarge)));
    }
    out.println(new Growth(room, list, median(inSmall), median(inLarge)).line());
  }

  /** Repeats a request until it does not get faster, and returns what it costs then. */
  private double warmUp(IntFunction<HttpRequest> requests) {
    double before = Double.MAX_VALUE;
    double each = micros(requests, 1);
    double most = PATIENCE * warmUpMicros;
    double spent = each;
    while (spent < warmUpMicros || (each < before * (1 - STABLE) && spent < most)) {
      before = each;
      double batch = 0;
      while (batch < warmUpMicros) {
        each = micros(requests, calls(each));
        batch += each * calls(each);
      }
      spent += batch;
    }
    return each;
  }

  private int calls(double each) {
    return (int) Math.max(3, Math.min(MOST_CALLS, warmUpMicros / 10 / each));
  }

  /** Returns the CPU time of this thread for each request; signing them does not count. */
  private double micros(IntFunction<HttpRequest> requests, int count) {
    List<HttpRequest> calls = IntStream.range(0, count).mapToObj(requests).toList();
    long start = THREADS.getCurrentThreadCpuTime();
    for (HttpRequest call : calls) {
      answer(call);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / count;
  }

  private Reply answer(HttpRequest call) {
    Reply reply = server.gateway.handle(call);
    if (reply.status() != 200) {
      throw new IllegalStateException(
          "%s %s?%s: %d %s"
              .formatted(
                  call.method(),
                  call.rawPath(),
                  call.rawQuery(),
                  reply.status(),
                  new String(reply.body(), StandardCharsets.UTF_8)));
    }
    return reply;
  }

  /** A filter that finds nothing would measure nothing. */
  private void requireRows(String list, HttpRequest call) {
    JsonNode body = Json.read(answer(call).body());
    int rows = body.path("total_count").asInt(body.path("count").asInt(0));
    if (rows == 0) {
      throw new IllegalStateException(room + ", " + list + ": no rows in " + body);
    }
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().skip(rounds.size() / 2).findFirst().orElse(0.0);
  }
}
