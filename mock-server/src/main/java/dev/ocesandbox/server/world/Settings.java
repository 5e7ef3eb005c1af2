// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The behavior of a world where the real service is not deterministic or where tests differ in
 * their needs.
 *
 * @param provisioning when paid orders are completed
 * @param flowControl whether the documented flow limits are enforced
 * @param keyLockOut whether an access key is locked for five minutes after five bad signatures in a
 *     row
 * @param signatureError how much the refusal of a wrong signature says
 * @param guesses rules that the world reads otherwise
 * @param newAccounts limits of new member accounts
 * @param billing when use is deducted and when bills show what has happened
 * @param kept how much of its past a world keeps
 * @param support whether support works on tickets by itself
 */
public record Settings(
    Provisioning provisioning,
    boolean flowControl,
    boolean keyLockOut,
    SignatureError signatureError,
    Guesses guesses,
    NewAccounts newAccounts,
    Billing billing,
    Kept kept,
    Support support) {

  /**
   * Immediate provisioning, no flow control, no locked keys, short signature errors, no guesses,
   * member accounts that are open at once, the documented times of bills.
   */
  public static final Settings DEFAULT =
      new Settings(Provisioning.AT_ONCE, false, false, SignatureError.SHORT, Guesses.NONE);

  /** Creates settings with the initial limits of new member accounts and the documented bills. */
  public Settings(
      Provisioning provisioning,
      boolean flowControl,
      boolean keyLockOut,
      SignatureError signatureError,
      Guesses guesses) {
    this(
        provisioning,
        flowControl,
        keyLockOut,
        signatureError,
        guesses,
        NewAccounts.INITIAL,
        Billing.DOCUMENTED,
        Kept.USUAL,
        Support.MANUAL);
  }

  /** Returns these settings with other provisioning. */
  public Settings with(Provisioning other) {
    return new Settings(
        other,
        flowControl,
        keyLockOut,
        signatureError,
        guesses,
        newAccounts,
        billing,
        kept,
        support);
  }

  /** Returns these settings with other times of bills. */
  public Settings with(Billing other) {
    return new Settings(
        provisioning,
        flowControl,
        keyLockOut,
        signatureError,
        guesses,
        newAccounts,
        other,
        kept,
        support);
  }

  /** Returns these settings with other signature errors. */
  public Settings with(SignatureError other) {
    return new Settings(
        provisioning, flowControl, keyLockOut, other, guesses, newAccounts, billing, kept, support);
  }

  /**
   * The limits of new member accounts.
   *
   * @param smsPerDay verification codes that a mobile number gets on a day of GMT+8
   * @param perPhone accounts that are created with one mobile number
   * @param members members of an enterprise that are not closed
   * @param opening when a new account can be used
   */
  public record NewAccounts(int smsPerDay, int perPhone, int members, Opening opening) {

    /** Ten codes a day, five accounts for each number, 32 members, open at once. */
    public static final NewAccounts INITIAL = new NewAccounts(10, 5, 32, Opening.AT_ONCE);

    /** When a new account can be used. */
    public enum Opening {
      /** At once. */
      AT_ONCE,
      /** After the documented states before status 1. */
      DOCUMENTED
    }
  }

  /**
   * When use is deducted and when bills show what has happened.
   *
   * @param atOnce whether bills and costs show everything at once instead of at the documented
   *     times
   * @param settlementDelay span from the end of a period of use to its deduction; null for the
   *     documented one
   */
  public record Billing(boolean atOnce, @Nullable Duration settlementDelay) {

    /** The documented times. */
    public static final Billing DOCUMENTED = new Billing(false, null);

    /** The longest delay of a settlement. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(31);

    /** Creates the settings; throws an IllegalArgumentException for a delay out of range. */
    public Billing {
      if (settlementDelay != null
          && (settlementDelay.isNegative() || settlementDelay.compareTo(LONGEST_DELAY) > 0)) {
        throw new IllegalArgumentException("no delay of settlements: " + settlementDelay);
      }
    }
  }

  /**
   * How much of its past a world keeps.
   *
   * @param history how much of its history, in bytes; 0 for none
   * @param wholeBodies whether the request log keeps bodies as a whole instead of their start
   * @param attachments how much all attachments take at most, in bytes
   */
  public record Kept(long history, boolean wholeBodies, long attachments) {

    /** The largest history: 64 MiB. */
    public static final long MAX_HISTORY = 64L * 1024 * 1024;

    /** A history of 4 MiB, the start of bodies, and attachments of 16 MiB. */
    public static final Kept USUAL = new Kept(4L * 1024 * 1024, false, 16L * 1024 * 1024);
  }

  /** How fast support works on tickets, in world time. */
  public enum Support {
    /** Only if staff acts. */
    MANUAL(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
    /**
     * Accepts after 5 minutes, replies after 10, proposes a result after 30, closes after 7 days.
     */
    PROMPT(
        Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofDays(7)),
    /** Accepts after 4 hours, replies after 1 day, proposes a result after 3, closes after 30. */
    SLOW(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(30));

    private final Duration accepts;
    private final Duration replies;
    private final Duration proposes;
    private final Duration closes;

    Support(Duration accepts, Duration replies, Duration proposes, Duration closes) {
      this.accepts = accepts;
      this.replies = replies;
      this.proposes = proposes;
      this.closes = closes;
    }

    /** Returns the span from the creation of a ticket to its acceptance. */
    public Duration accepts() {
      return accepts;
    }

    /** Returns the span from the creation of a ticket to the first answer. */
    public Duration replies() {
      return replies;
    }

    /** Returns the span from the creation of a ticket to the proposal of a result. */
    public Duration proposes() {
      return proposes;
    }

    /** Returns the span after which a result counts as confirmed. */
    public Duration closes() {
      return closes;
    }
  }

  /** How much the refusal of a wrong signature says. */
  public enum SignatureError {
    /** That the signature is wrong. */
    SHORT,
    /** Also the canonical request of the server. */
    LONG
  }

  /**
   * When paid orders are completed.
   *
   * @param mode what completes an order
   * @param delay world time from payment to completion, for {@link Mode#AFTER}
   * @param reads number of reads that still show the order in processing, for {@link
   *     Mode#AFTER_READS}
   * @param fails codes of resource types that cannot be provisioned
   */
  public record Provisioning(Mode mode, Duration delay, int reads, List<String> fails) {

    /** Completes every paid order immediately; nothing fails. */
    public static final Provisioning AT_ONCE =
        new Provisioning(Mode.IMMEDIATE, Duration.ZERO, 0, List.of());

    /** What completes a paid order. */
    public enum Mode {
      /** The payment itself. */
      IMMEDIATE,
      /** The end of a delay. */
      AFTER,
      /** A number of reads of the order. */
      AFTER_READS,
      /** A request of the control API. */
      MANUAL
    }

    /** Returns this provisioning in mode {@link Mode#MANUAL}. */
    public Provisioning manual() {
      return new Provisioning(Mode.MANUAL, delay, reads, fails);
    }

    /** Creates provisioning that keeps a copy of the codes. */
    public Provisioning {
      fails = List.copyOf(fails);
    }
  }
}
