// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.cpu.CpuTime;
import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.servers.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends requests to one server and measures it. Warms the server up first: until it has given a
 * number of responses and the JIT is quiet.
 */
final class Probe {

  static final int CONNECTIONS = 16;

  /** The JIT is quiet when it uses less than this part of the CPU time in a round. */
  private static final double QUIET = 0.05;

  private final ServerProcess server;
  private final Options options;

  Probe(ServerProcess server, Options options) {
    this.server = server;
    this.options = options;
  }

  /** Signs requests. Called for each round, because signatures expire after 15 minutes. */
  interface Signing {
    RequestSource sign() throws IOException;
  }

  /**
   * How a server was warmed up.
   *
   * @param responses number of responses
   * @param jitShare part of the CPU time that the JIT used in the last round
   */
  record WarmUp(long responses, double jitShare) {

    boolean isQuiet() {
      return jitShare < QUIET;
    }
  }

  /**
   * Sends requests until the server is warm, or until the time for that is over. Signing does not
   * count.
   */
  WarmUp warmUp(Signing signing) throws IOException {
    double most = options.longestWarmUp().toSeconds();
    double seconds = 0;
    long responses = 0;
    WarmUp reached;
    do {
      Measurement round = round(signing.sign());
      responses += round.responses();
      seconds += round.responses() / round.perSecond();
      reached = new WarmUp(responses, round.jitShare());
    } while (!isWarm(reached) && seconds < most);
    return reached;
  }

  private boolean isWarm(WarmUp reached) {
    return reached.responses() >= options.warmUp() && reached.isQuiet();
  }

  /** Sends requests for the length of a round. */
  Measurement round(RequestSource source) {
    CpuTime before = server.cpuTime();
    return new Driver(server.port(), CONNECTIONS)
        .drive(source, Duration.ofSeconds(options.seconds()))
        .withCpuTime(server.cpuTime().since(before));
  }

  /** Warms the server up and returns the median of several rounds. */
  Measurement measure(Signing signing) throws IOException {
    warmUp(signing);
    List<Measurement> rounds = new ArrayList<>();
    for (int i = 0; i < options.rounds(); i++) {
      rounds.add(round(signing.sign()));
    }
    return Measurement.median(rounds);
  }

  /** Returns the source of repeated requests that are signed anew for each round. */
  static Signing repeating(Supplier<List<Request>> requests) {
    return () -> RequestSource.repeating(requests.get());
  }
}
