// SPDX-License-Identifier: Apache-2.0
/**
 * Validates requests and answers against their contracts.
 *
 * <p>The schemas go to the validator as they are written. This package converts the texts of a
 * request to the types of the schema and reports the first error. No other package uses the
 * validator.
 */
@NullMarked
package dev.ocesandbox.contracts.check;

import org.jspecify.annotations.NullMarked;
