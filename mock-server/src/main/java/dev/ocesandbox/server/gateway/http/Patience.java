// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.time.Duration;

/**
 * How long the front waits for clients, in real time.
 *
 * @param idle without a byte in either direction
 * @param head from the first byte of a request to the last of its headers
 * @param body for a body, not counting the time in which nobody waits for it; each second more
 *     takes {@code bytesPerSecond}
 * @param bytesPerSecond rate below which a body is too slow
 * @param stop for requests under way when the front stops
 * @param interrupted for their threads after that
 */
record Patience(
    Duration idle,
    Duration head,
    Duration body,
    long bytesPerSecond,
    Duration stop,
    Duration interrupted) {

  static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          16 * 1024,
          Duration.ofSeconds(3),
          Duration.ofMillis(500));
}
