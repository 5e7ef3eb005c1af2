// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * Selects a page of a list.
 *
 * @param offset number of matching rows to skip
 * @param limit maximum number of rows
 */
public record PageRequest(int offset, int limit) {

  /** Returns the index of the first row after the page. */
  public long end() {
    return (long) offset + limit;
  }
}
