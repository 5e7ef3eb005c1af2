// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

/**
 * An operation that is documented but not built yet.
 *
 * @param operation its id
 * @param reason why, for its callers
 */
public record Gap(String operation, Bilingual reason) {}
