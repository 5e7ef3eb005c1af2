// SPDX-License-Identifier: Apache-2.0
/**
 * What the test kit costs a test run: the program that {@code KitStage} starts in JVMs of its own,
 * with nothing but the kit and these classes on their class path.
 */
@NullMarked
package dev.ocesandbox.bench.kit;

import org.jspecify.annotations.NullMarked;
