// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * A deviation from the contract that was accepted but that the author of the client should know.
 *
 * @param kind unknown-parameter, unknown-field or numeric-text
 * @param field name of the parameter or path of the field
 */
public record Finding(String kind, String field) {}
