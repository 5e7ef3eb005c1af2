// SPDX-License-Identifier: Apache-2.0
/** Sizes and rates. */
@NullMarked
package dev.ocesandbox.server.gateway.limits;

import org.jspecify.annotations.NullMarked;
