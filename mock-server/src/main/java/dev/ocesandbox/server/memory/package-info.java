// SPDX-License-Identifier: Apache-2.0
/**
 * How full the heap is, what happens when it is full, and memory that is used again. Knows nothing
 * about the server.
 */
@NullMarked
package dev.ocesandbox.server.memory;

import org.jspecify.annotations.NullMarked;
