// SPDX-License-Identifier: Apache-2.0
/** Consumer contracts (pacts) of the client under test. Needs Pact JVM on the test class path. */
@NullMarked
package dev.ocesandbox.testkit.pact;

import org.jspecify.annotations.NullMarked;
