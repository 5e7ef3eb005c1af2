// SPDX-License-Identifier: Apache-2.0
/**
 * Checks requests and answers against their contracts.
 *
 * <p>The schemas go to the validator as they are written; this package only turns the texts of a
 * request into JSON of the type the schema asks for and names the first thing that is wrong. It is
 * the only user of the validator.
 */
@NullMarked
package dev.ocesandbox.contracts.check;

import org.jspecify.annotations.NullMarked;
