// SPDX-License-Identifier: Apache-2.0
/** What the two operations on usage by the 95th percentile show. The room has no state. */
@NullMarked
package dev.ocesandbox.server.domain.usage;

import org.jspecify.annotations.NullMarked;
