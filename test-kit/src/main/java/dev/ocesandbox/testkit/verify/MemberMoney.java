// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member has of its master.
 *
 * @param world the world
 * @param memberId customer id of the member
 * @param account the member as the control API shows it
 */
record MemberMoney(WorldView world, String memberId, JsonValue account) {

  /** Returns what its master has allocated in all. */
  BigDecimal received(String kind, @Nullable Instant expires) {
    String master = account.get("enterprise").textOrEmpty("master");
    String masterId = master.isEmpty() ? "" : MemberMoves.customerId(world, master);
    return new MemberMoves(world, masterId, memberId, kind, text(expires)).sum("allocation");
  }

  /** Returns the cash that its master can take back now. */
  BigDecimal reclaimableCash() {
    BigDecimal spare =
        Subject.amount(account.textOrEmpty("balance"))
            .subtract(Subject.amount(account.get("enterprise").textOrEmpty("over_invoiced")));
    return least(spare, rest("DEBIT", ""));
  }

  /** Returns the part of a credit line that its master can take back now. */
  BigDecimal reclaimableCredit(@Nullable Instant expires) {
    return least(unused(text(expires)), rest("CREDIT", text(expires)));
  }

  /** Lines are listed if one of them expires. */
  private BigDecimal unused(String expiry) {
    JsonValue credit = account.get("credit_line");
    if (credit.list("lines").isEmpty()) {
      return Subject.amount(expiry.isEmpty() ? credit.textOrEmpty("available") : "");
    }
    return credit.list("lines").stream()
        .filter(line -> line.textOrEmpty("expires_at").equals(expiry))
        .map(line -> Subject.amount(line.textOrEmpty("available")))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** Returns what its master has allocated and not taken back. */
  private BigDecimal rest(String balance, String expiry) {
    return new JsonValue(world.read("state?room=enterprise"))
        .get("enterprise").list("allocations").stream()
            .filter(row -> row.textOrEmpty("member_id").equals(memberId))
            .filter(row -> row.textOrEmpty("balance").equals(balance))
            .filter(row -> row.textOrEmpty("expires").equals(expiry))
            .map(
                row ->
                    Subject.amount(row.textOrEmpty("allocated"))
                        .subtract(Subject.amount(row.textOrEmpty("reclaimed"))))
            .findFirst()
            .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal least(BigDecimal one, BigDecimal other) {
    return one.min(other).max(BigDecimal.ZERO);
  }

  private static String text(@Nullable Instant expires) {
    return expires == null ? "" : expires.toString();
  }
}
