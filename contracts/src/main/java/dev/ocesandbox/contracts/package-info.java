// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor says: operations, shapes, error codes and rules, each with its evidence label.
 *
 * <p>{@link dev.ocesandbox.contracts.Contracts} is the door. The contracts are data (OpenAPI 3.1
 * and lists of errors and rules); nothing here knows HTTP servers or the state of a world. Whoever
 * asks "which operations are there, which code has which status, which rule says so" asks here.
 */
@NullMarked
package dev.ocesandbox.contracts;

import org.jspecify.annotations.NullMarked;
