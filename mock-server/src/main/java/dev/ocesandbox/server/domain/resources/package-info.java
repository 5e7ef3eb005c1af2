// SPDX-License-Identifier: Apache-2.0
/**
 * The yearly/monthly resources of customers: their paid terms, status and renewal policy. The
 * subscriptions of resource packages are here too, but lists leave them out; what a package covers
 * is in the packages room.
 *
 * <p>This room knows how a resource can change, but not why: the orders room provisions and
 * extends, the renewals and unsubscriptions rooms decide. The time rules are in the renewals room,
 * because they also cancel orders.
 */
@NullMarked
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.NullMarked;
