// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

/**
 * One of the ways in which a rule can be read where the documents leave it open. A world goes by
 * the standard one unless its settings choose another.
 *
 * @param name short name, unique within the rule
 * @param statement the rule in one sentence if it is read so
 * @param isStandard whether worlds go by it unless they choose another
 */
public record Alternative(String name, Bilingual statement, boolean isStandard) {}
