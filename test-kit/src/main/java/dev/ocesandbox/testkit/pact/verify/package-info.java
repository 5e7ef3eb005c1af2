// SPDX-License-Identifier: Apache-2.0
/**
 * Verifies pacts against worlds of the sandbox. Needs {@code au.com.dius.pact.core:matchers}; the
 * types for JUnit need {@code au.com.dius.pact.provider:junit5}. Both are optional for the kit.
 */
@NullMarked
package dev.ocesandbox.testkit.pact.verify;

import org.jspecify.annotations.NullMarked;
