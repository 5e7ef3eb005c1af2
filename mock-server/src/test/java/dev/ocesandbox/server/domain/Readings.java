// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain;

import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.util.Map;

/** Worlds that read rules otherwise than usual. */
public final class Readings {

  private Readings() {}

  /** Returns a world with the usual settings, except how it reads some rules. */
  public static World in(World world, Map<String, String> readings) {
    Settings usual = Settings.DEFAULT;
    return world.with(
        new Settings(
            usual.provisioning(),
            usual.flowControl(),
            usual.keyLockOut(),
            usual.signatureError(),
            Guesses.NONE.with(readings)));
  }
}
