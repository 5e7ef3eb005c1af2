// SPDX-License-Identifier: Apache-2.0
/**
 * Audit of bills: recounts a month in every view, exports it, compares it with books of others, and
 * explains amounts.
 *
 * <p>The room keeps no state. It asks the views for their answers as a customer does, so that a
 * mistake of one of them is seen.
 */
@NullMarked
package dev.ocesandbox.server.domain.audit;

import org.jspecify.annotations.NullMarked;
