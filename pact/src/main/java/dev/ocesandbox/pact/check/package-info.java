// SPDX-License-Identifier: Apache-2.0
/** Compares pacts with the contracts. */
@NullMarked
package dev.ocesandbox.pact.check;

import org.jspecify.annotations.NullMarked;
