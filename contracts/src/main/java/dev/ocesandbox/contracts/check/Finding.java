// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * Something in a request that was let pass but that its author should know.
 *
 * @param kind unknown-parameter, unknown-field or numeric-text
 * @param field where
 */
public record Finding(String kind, String field) {}
