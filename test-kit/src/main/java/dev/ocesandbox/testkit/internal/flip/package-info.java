// SPDX-License-Identifier: Apache-2.0
/** Runs the tests of a class again with other readings of inferred rules. */
@NullMarked
package dev.ocesandbox.testkit.internal.flip;

import org.jspecify.annotations.NullMarked;
