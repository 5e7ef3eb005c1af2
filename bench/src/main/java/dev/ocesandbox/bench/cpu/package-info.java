// SPDX-License-Identifier: Apache-2.0
/** The CPU time of processes: all of it, and the parts of the JIT and of the garbage collector. */
@NullMarked
package dev.ocesandbox.bench.cpu;

import org.jspecify.annotations.NullMarked;
