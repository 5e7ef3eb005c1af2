// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import java.util.List;

/**
 * An unsubscription that has been worked out.
 *
 * @param customerId who unsubscribes
 * @param type unsubscription, or the switch to billing by usage
 * @param source who makes the order, by the vendor's numbers
 * @param parts what goes back for each resource, the main one first
 */
public record GiveBack(String customerId, OrderType type, int source, List<Part> parts) {

  /**
   * What goes back for one resource.
   *
   * @param ends the resource, and whether only its renewals end; empty where it never came to be
   * @param product what it is
   * @param periodType kind of period of its last term
   * @param terms what goes back for each of its paid terms
   */
  public record Part(
      List<Order.Ended> ends, OrderLine.Product product, int periodType, List<TermPart> terms) {
    /** Copies the lists. */
    public Part {
      ends = List.copyOf(ends);
      terms = List.copyOf(terms);
    }
  }

  /**
   * What goes back for one paid term.
   *
   * @param baseOrderId the order that had paid for it
   * @param back what goes back to each source
   * @param consumed what was used and is kept
   * @param fee handling fee that is kept
   */
  public record TermPart(String baseOrderId, List<Funding> back, Money consumed, Money fee) {
    /** Copies the sources. */
    public TermPart {
      back = List.copyOf(back);
    }

    /** Returns what goes back in all. */
    public Money refund() {
      return back.stream().map(Funding::amount).reduce(Money.ZERO, Money::plus);
    }
  }

  /** Copies the parts. */
  public GiveBack {
    parts = List.copyOf(parts);
  }
}
