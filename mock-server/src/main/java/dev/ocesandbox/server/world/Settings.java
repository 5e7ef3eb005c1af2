// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Duration;
import java.util.List;

/**
 * How a world behaves where the real service leaves room.
 *
 * @param provisioning what happens between payment and completion of an order
 * @param flowControl whether the documented flow limits are enforced
 * @param keyLockOut whether a key is locked for five minutes after five bad signatures in a row
 */
public record Settings(Provisioning provisioning, boolean flowControl, boolean keyLockOut) {

  /** Everything at once, nothing in the way. */
  public static final Settings DEFAULT =
      new Settings(
          new Provisioning(Provisioning.Mode.IMMEDIATE, Duration.ZERO, 0, List.of()), false, false);

  /** Returns these settings with another provisioning. */
  public Settings with(Provisioning other) {
    return new Settings(other, flowControl, keyLockOut);
  }

  /** Returns these settings with orders that wait for a hand to complete them. */
  public Settings byHand() {
    return with(new Provisioning(Provisioning.Mode.MANUAL, Duration.ZERO, 0, provisioning.fails()));
  }

  /**
   * When a paid order is completed.
   *
   * @param mode immediate, after a time, after a number of reads, or by hand
   * @param delay world time until completion, for {@code AFTER}
   * @param reads how many reads still show it in processing, for {@code AFTER_READS}
   * @param fails codes of resource types that cannot be provisioned
   */
  public record Provisioning(Mode mode, Duration delay, int reads, List<String> fails) {

    /** When a paid order is completed. */
    public enum Mode {
      IMMEDIATE,
      AFTER,
      AFTER_READS,
      MANUAL
    }

    /** Returns these with another mode. */
    public Provisioning with(Mode other) {
      return new Provisioning(other, delay, reads, fails);
    }

    /** Copies the codes. */
    public Provisioning {
      fails = List.copyOf(fails);
    }
  }
}
