// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Response;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;

/** A world in which acme has servers that are billed by the hour, and enough cash. */
public final class MeteredWorld {

  /** The first instant of June in China. */
  private static final String JUNE = "2025-05-31T16:00:00Z";

  private final ControlApi control;
  private final String id;

  private MeteredWorld(ControlApi control, String id) {
    this.control = control;
    this.id = id;
  }

  /** Creates a world at the beginning of June 2025 and begins a number of servers. */
  public static MeteredWorld of(int port, int servers) throws IOException {
    ControlApi control = new ControlApi(port);
    String id = control.createWorld("empty", JUNE).id();
    control.topUp(id, "99999999999.00");
    control.begin(id, UsedWorld.server(), servers);
    return new MeteredWorld(control, id);
  }

  /**
   * The result of a clock move.
   *
   * @param seconds time from the request to the last byte of the response
   * @param events number of events
   */
  public record Move(double seconds, int events) {}

  /** Advances the clock by a number of days. */
  public Move advance(int days) throws IOException {
    long start = System.nanoTime();
    Response response = control.advance(id, "P" + days + "D");
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Move(seconds, Json.read(response.body()).path("events").size());
  }
}
