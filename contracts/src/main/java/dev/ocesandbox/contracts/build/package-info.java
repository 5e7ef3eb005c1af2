// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles the YAML sources of the contracts to the JSON that ships.
 *
 * <p>Runs only in the build and is not in the jar. YAML is easy to write but slow to parse
 * (docs/decisions/0003).
 */
@NullMarked
package dev.ocesandbox.contracts.build;

import org.jspecify.annotations.NullMarked;
