// SPDX-License-Identifier: Apache-2.0
/** How full the heap is, and what happens when it is full. Knows nothing about the server. */
@NullMarked
package dev.ocesandbox.server.memory;

import org.jspecify.annotations.NullMarked;
