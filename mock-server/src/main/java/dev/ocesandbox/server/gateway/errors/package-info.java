// SPDX-License-Identifier: Apache-2.0
/** Refusals and bugs as the bytes of the four error families. */
@NullMarked
package dev.ocesandbox.server.gateway.errors;

import org.jspecify.annotations.NullMarked;
