// SPDX-License-Identifier: Apache-2.0
/**
 * Resource packages: usage that is paid in advance, what is left of it, how it comes back in cycles
 * and ends, and each deduction from it.
 *
 * <p>Orders sell packages as anything else and hand them over here; what they contain stands in the
 * price book. Each has a subscription of the same id in the resources room, which carries its paid
 * terms: so it is renewed, unsubscribed and refunded by the same rules as a resource. Usage is
 * reported through the control API; what no package covers is not charged yet.
 */
@NullMarked
package dev.ocesandbox.server.domain.packages;

import org.jspecify.annotations.NullMarked;
