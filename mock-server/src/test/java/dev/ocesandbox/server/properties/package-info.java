// SPDX-License-Identifier: Apache-2.0
/** What must always hold, tried on random stories of thousands of steps; each prints its seed. */
@NullMarked
package dev.ocesandbox.server.properties;

import org.jspecify.annotations.NullMarked;
