// SPDX-License-Identifier: Apache-2.0
/**
 * Schemas as code that quickly accepts values.
 *
 * <p>A compiled schema is never asked what is wrong with a value. It says yes, no or that it cannot
 * tell, and whoever asks lets the validator decide unless it says yes. It knows the keywords that
 * the contracts use; a schema with any other is one that it cannot tell anything about.
 */
@NullMarked
package dev.ocesandbox.contracts.compiled;

import org.jspecify.annotations.NullMarked;
