// SPDX-License-Identifier: Apache-2.0
/** The program of the {@code pact} commands. */
@NullMarked
package dev.ocesandbox.pact;

import org.jspecify.annotations.NullMarked;
