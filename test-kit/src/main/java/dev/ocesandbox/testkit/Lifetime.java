// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** How long a world is kept. */
public enum Lifetime {
  /** Each test method begins with a fresh world, and so does each repetition. */
  METHOD,
  /** The methods of a class share a world; they should not run in parallel then. */
  CLASS
}
