// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;

/**
 * A further term that an order line adds to a resource.
 *
 * @param resourceId the resource
 * @param begin its first second, UTC: after the terms that are paid for
 * @param end its last second, UTC
 */
public record ResourceExtension(String resourceId, Instant begin, Instant end) {}
