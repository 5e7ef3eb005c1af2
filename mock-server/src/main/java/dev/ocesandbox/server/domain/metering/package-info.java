// SPDX-License-Identifier: Apache-2.0
/**
 * Resources that are billed by use: what they are, which periods of them have been settled and who
 * paid.
 *
 * <p>Equal periods of one resource and usage factor are one {@link
 * dev.ocesandbox.server.domain.metering.Run}, so that a month of 720 equal hours is one record. A
 * run ends at the end of a bill month; what is due in a closed month never changes.
 */
@NullMarked
package dev.ocesandbox.server.domain.metering;

import org.jspecify.annotations.NullMarked;
