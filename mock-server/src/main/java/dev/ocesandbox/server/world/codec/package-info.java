// SPDX-License-Identifier: Apache-2.0
/**
 * Worlds as files: the mapper for state records, export and import, both streaming.
 *
 * <p>A world file holds a format version; a file of an unknown version is refused.
 */
@NullMarked
package dev.ocesandbox.server.world.codec;

import org.jspecify.annotations.NullMarked;
