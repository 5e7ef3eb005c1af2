// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/** Thrown if a world is busy and too many threads wait for busy worlds. Nothing has changed. */
public final class WorldBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorldBusyException() {
    super("Too many threads wait for a world that is busy");
  }
}
