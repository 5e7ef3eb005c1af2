// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * Which rows of a list are wanted.
 *
 * @param offset how many matching rows to skip
 * @param limit how many rows at most
 */
public record PageRequest(int offset, int limit) {

  /** Returns the first place that is not wanted any more. */
  public long end() {
    return (long) offset + limit;
  }
}
