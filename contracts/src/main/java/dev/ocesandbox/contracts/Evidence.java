// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

/** How well a fact is known. */
public enum Evidence {
  /** Written on a page of the vendor's documentation. */
  A,
  /** Found in a model class of the vendor's SDK. */
  B,
  /** Seen in the code or test data of a client. */
  C,
  /** Inferred by us. */
  D
}
