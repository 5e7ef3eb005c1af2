// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that moves from one account to another.
 *
 * @param from the account that gives
 * @param to the account that gains
 * @param amount yuan; a negative amount moves the other way
 * @param lineId order line that the money is for; empty if none
 * @param source account that paid for the order line; null if the money is for no order line
 */
public record Transfer(
    LedgerAccount from,
    LedgerAccount to,
    Money amount,
    String lineId,
    @Nullable LedgerAccount source) {

  /** Creates a transfer that belongs to no order line. */
  public Transfer(LedgerAccount from, LedgerAccount to, Money amount) {
    this(from, to, amount, "", null);
  }

  /**
   * Returns the postings of an entry. Transfers that touch the same account for the same line and
   * source share one posting, placed where the last of them is.
   */
  static List<Posting> postings(List<Transfer> transfers) {
    if (transfers.size() == 1) {
      return transfers.get(0).postings();
    }
    Map<Side, Posting> postings = new LinkedHashMap<>();
    for (Transfer transfer : transfers) {
      transfer.postings().forEach(posting -> add(postings, posting));
    }
    return List.copyOf(postings.values());
  }

  private record Side(LedgerAccount account, String lineId, String source) {}

  private static void add(Map<Side, Posting> postings, Posting posting) {
    Side side = new Side(posting.account(), posting.lineId(), posting.source());
    Posting before = postings.remove(side);
    postings.put(side, before == null ? posting : before.plus(posting.amount()));
  }

  /** Both postings share the text of their source. */
  private List<Posting> postings() {
    String giver = (source == null ? from : source).toString();
    String gainer = source == null ? to.toString() : giver;
    return List.of(
        new Posting(from, amount.negated(), lineId, giver),
        new Posting(to, amount, lineId, gainer));
  }
}
