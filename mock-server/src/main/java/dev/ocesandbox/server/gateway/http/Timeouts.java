// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.time.Duration;

/**
 * Timeouts of the web server, in real time.
 *
 * @param idle maximum time without a byte in either direction
 * @param headers maximum time from the first byte of a request to the end of its headers
 * @param body maximum time spent waiting for a body, or for the client to read an answer, extended
 *     by one second for each {@code bytesPerSecond} received or sent
 * @param bytesPerSecond minimum rate of a body and of an answer
 * @param stop maximum time to complete the requests in progress when the server stops
 * @param interrupt maximum time for their threads to end after that
 */
record Timeouts(
    Duration idle,
    Duration headers,
    Duration body,
    long bytesPerSecond,
    Duration stop,
    Duration interrupt) {

  static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          16 * 1024,
          Duration.ofSeconds(3),
          Duration.ofMillis(500));

  /** Returns how long to wait for a body or an answer of that size, in nanoseconds. */
  long allowed(long bytes) {
    return body.toNanos() + bytes * Duration.ofSeconds(1).toNanos() / bytesPerSecond;
  }
}
