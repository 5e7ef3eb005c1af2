// SPDX-License-Identifier: Apache-2.0
/**
 * What a ticket can be about, and what a customer may ask of support: sub types, products, problem
 * types, templates, further parameters, severities, regions, dialing codes, points of rating,
 * limits and support plans.
 *
 * <p>The lists are the same in every world. A world only holds which support plan, quota and
 * partner a customer has.
 */
@NullMarked
package dev.ocesandbox.server.domain.ticketcatalog;

import org.jspecify.annotations.NullMarked;
