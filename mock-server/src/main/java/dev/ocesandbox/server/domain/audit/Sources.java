// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.metering.Paid;
import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.world.World;
import java.util.Map;

/** Names what pays. */
final class Sources {

  private static final Bilingual CASH = new Bilingual("cash of {owner}", "{owner}的现金");
  private static final Bilingual CREDIT = new Bilingual("credit of {owner}", "{owner}的信用额度");
  private static final Bilingual COUPON =
      new Bilingual("cash coupon {id} of {owner}", "{owner}的代金券{id}");
  private static final Bilingual FLEXI =
      new Bilingual("flexi-purchase coupon {id} of {owner}", "{owner}的现金券{id}");
  private static final Bilingual CARD =
      new Bilingual("stored-value card {id} of {owner}", "{owner}的储值卡{id}");
  private static final Bilingual SETTLEMENT =
      new Bilingual("monthly settlement of {owner}", "{owner}的月结");

  private static final Bilingual DEBT = new Bilingual("owed by {owner}", "{owner}的欠费");

  private Sources() {}

  static Bilingual name(World world, Funding funding) {
    Bilingual text =
        switch (funding.source()) {
          case CASH -> CASH;
          case CREDIT -> CREDIT;
          case CASH_COUPON -> COUPON;
          case FLEXI_COUPON -> FLEXI;
          case CARD -> CARD;
          case SETTLEMENT -> SETTLEMENT;
        };
    return text.with(
        Map.of("owner", world.accountName(funding.owner()), "id", funding.reference()));
  }

  /** Names what has paid for use, or that it is owed. */
  static Bilingual name(World world, String payerId, Paid paid) {
    Bilingual text =
        switch (paid.source()) {
          case CASH -> CASH;
          case CREDIT -> CREDIT;
          case CASH_COUPON -> COUPON;
          case FLEXI_COUPON -> FLEXI;
          case CARD -> CARD;
          case SETTLEMENT -> SETTLEMENT;
          case DEBT -> DEBT;
        };
    return text.with(Map.of("owner", world.accountName(payerId), "id", paid.reference()));
  }

  /** Returns the rule by which a source pays for use. */
  static String rule(Paid.Source source) {
    return switch (source) {
      case CASH, CREDIT, CARD -> "metering.pay.cash-then-credit";
      case CASH_COUPON, FLEXI_COUPON -> "metering.pay.coupons-automatic";
      case SETTLEMENT -> "metering.pay.monthly-settlement";
      case DEBT -> "metering.pay.rest-is-debt";
    };
  }

  /** Returns the rule by which a source pays for an order. */
  static String rule(Funding.Source source) {
    return switch (source) {
      case CASH -> "orders.pay.cash-before-credit";
      case CREDIT -> "orders.pay.cash-before-credit";
      case CASH_COUPON -> "orders.pay.cash-coupon-first";
      case FLEXI_COUPON -> "orders.pay.coupons-before-balance";
      case CARD -> "orders.pay.cards-after-flexi";
      case SETTLEMENT -> "orders.pay.monthly-settlement-first";
    };
  }
}
