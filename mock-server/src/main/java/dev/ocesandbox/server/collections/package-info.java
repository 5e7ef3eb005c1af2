// SPDX-License-Identifier: Apache-2.0
/** Maps whose changed copies share their memory, for worlds and what belongs to them. */
@NullMarked
package dev.ocesandbox.server.collections;

import org.jspecify.annotations.NullMarked;
