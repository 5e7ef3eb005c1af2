// SPDX-License-Identifier: Apache-2.0
/** Limits of request sizes and rates. */
@NullMarked
package dev.ocesandbox.server.gateway.limits;

import org.jspecify.annotations.NullMarked;
