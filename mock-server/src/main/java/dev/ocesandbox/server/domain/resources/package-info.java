// SPDX-License-Identifier: Apache-2.0
/**
 * What customers hold by the month or year: each resource with its term, what follows when the term
 * ends, and the paid periods that it is made of. The subscriptions of resource packages are here,
 * too, and in no list; what a package covers stands in the packages room.
 *
 * <p>Knows how a resource may change, one method for each edge of its state diagram, but not why:
 * orders provision and extend, renewals and unsubscriptions decide, and what time does stands with
 * the renewals, because it cancels orders too.
 */
@NullMarked
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.NullMarked;
