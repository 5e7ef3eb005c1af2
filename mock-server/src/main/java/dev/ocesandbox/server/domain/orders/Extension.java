// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;

/**
 * By what an order line extends a resource.
 *
 * @param resourceId the resource
 * @param begin when the further term begins, UTC: after what is paid for already
 * @param end its last second, UTC
 */
public record Extension(String resourceId, Instant begin, Instant end) {}
