// SPDX-License-Identifier: Apache-2.0
/** Reads pacts from a Pact broker, and publishes results there. */
@NullMarked
package dev.ocesandbox.pact.broker;

import org.jspecify.annotations.NullMarked;
