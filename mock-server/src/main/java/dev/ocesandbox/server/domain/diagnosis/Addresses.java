// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

/**
 * Addresses of servers. Worlds know none, so that one is derived from the id of the server:
 * 198.18.0.0/15 is reserved for tests and never routed.
 */
final class Addresses {

  private static final int SPREAD = 0x9E3779B9;

  private Addresses() {}

  static String of(String resourceId) {
    int bits = resourceId.hashCode() * SPREAD;
    return "198."
        + (18 + (bits >>> 31))
        + "."
        + ((bits >>> 16) & 0xFF)
        + "."
        + ((bits >>> 8) & 0xFF);
  }
}
