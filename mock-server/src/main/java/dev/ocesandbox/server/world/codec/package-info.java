// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON format of state records.
 *
 * <p>The slots of the rooms define which records a saved world consists of. The package {@code
 * scenarios} reads and writes whole worlds.
 */
@NullMarked
package dev.ocesandbox.server.world.codec;

import org.jspecify.annotations.NullMarked;
