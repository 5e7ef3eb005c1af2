// SPDX-License-Identifier: Apache-2.0
/** Checks of request parameters and bodies against their contracts. */
@NullMarked
package dev.ocesandbox.server.gateway.checks;

import org.jspecify.annotations.NullMarked;
