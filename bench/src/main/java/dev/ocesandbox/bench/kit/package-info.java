// SPDX-License-Identifier: Apache-2.0
/**
 * The program that {@code KitBenchmark} runs in new JVMs, with only the kit and this package on the
 * class path.
 */
@NullMarked
package dev.ocesandbox.bench.kit;

import org.jspecify.annotations.NullMarked;
