// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import java.time.Instant;

/**
 * A span in which a resource was frozen. One that is frozen now has none for it yet.
 *
 * @param resourceId the resource
 * @param from first second, UTC
 * @param to the second after the last one, UTC
 */
record Freeze(String resourceId, Instant from, Instant to) {

  Freeze {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(from + " is not before " + to);
    }
  }
}
