// SPDX-License-Identifier: Apache-2.0
/**
 * The contracts of the faked API: operations, schemas, error codes and rules, each with its
 * evidence.
 *
 * <p>{@link dev.ocesandbox.contracts.Contracts} is the entry point. The contracts are data: OpenAPI
 * 3.1 documents and lists of errors and rules. Nothing here knows HTTP servers or the state of a
 * world.
 */
@NullMarked
package dev.ocesandbox.contracts;

import org.jspecify.annotations.NullMarked;
