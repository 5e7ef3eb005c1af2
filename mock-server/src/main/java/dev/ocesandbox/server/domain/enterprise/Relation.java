// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

/** How the legal person of a member relates to that of its master. */
enum Relation {
  SAME,
  DIFFERENT,
  /** A branch of the same enterprise. */
  BRANCH,
  /** Parent company and subsidiary: different legal persons. */
  PARENT;

  /** Returns whether master and member are one legal person. */
  boolean isSameLegalPerson() {
    return this == SAME || this == BRANCH;
  }
}
