// SPDX-License-Identifier: Apache-2.0
/**
 * Turns the YAML sources of the contracts into the JSON that ships.
 *
 * <p>Runs during the build only and is left out of the jar: YAML is pleasant to write and slow to
 * read (docs/decisions/0003).
 */
@NullMarked
package dev.ocesandbox.contracts.build;

import org.jspecify.annotations.NullMarked;
