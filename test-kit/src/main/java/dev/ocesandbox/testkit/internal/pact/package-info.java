// SPDX-License-Identifier: Apache-2.0
/**
 * Collects the interactions of tests and writes them as pacts. Only {@code PactFile} uses Pact JVM.
 * Not part of the public API.
 */
@NullMarked
package dev.ocesandbox.testkit.internal.pact;

import org.jspecify.annotations.NullMarked;
