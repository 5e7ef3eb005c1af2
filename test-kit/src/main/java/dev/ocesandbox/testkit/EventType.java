// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/** Types of events, for {@link Events#ofType}. */
public final class EventType {

  /** An unpaid order passed its deadline, or the resource that it would renew ended. */
  public static final String ORDER_CANCELLED = "order-cancelled";

  /** The delayed provisioning of an order finished. */
  public static final String ORDER_COMPLETED = "order-completed";

  /** A resource was renewed automatically. */
  public static final String AUTO_RENEWED = "auto-renewed";

  /** An automatic renewal failed and is repeated the next day. */
  public static final String AUTO_RENEWAL_FAILED = "auto-renewal-failed";

  /** The term of a resource ended, and its grace period began. */
  public static final String RESOURCE_EXPIRED = "resource-expired";

  /** A resource was frozen for its retention period. */
  public static final String RESOURCE_FROZEN = "resource-frozen";

  /** The retention period of a resource ended. */
  public static final String RESOURCE_RELEASED = "resource-released";

  /** A resource was deleted by its expiry policy. */
  public static final String RESOURCE_DELETED = "resource-deleted";

  /** A resource was switched to pay-per-use by its expiry policy. */
  public static final String RESOURCE_SWITCHED_TO_ON_DEMAND = "resource-switched-to-on-demand";

  /** What a day's use cost an account has been deducted; one event for each account and day. */
  public static final String USAGE_SETTLED = "usage-settled";

  /** The bill of a month is final; one event for each account with a bill. */
  public static final String MONTH_CLOSED = "month-closed";

  /** A deduction left debt for use; there is no other such event until all debt is cleared. */
  public static final String ARREARS = "arrears";

  /** Money that arrived cleared all debt; frozen resources are in use again. */
  public static final String ARREARS_CLEARED = "arrears-cleared";

  /** The registration of a new account ended; it is being created. */
  public static final String ACCOUNT_REGISTERED = "account-registered";

  /** A new account can be used. */
  public static final String ACCOUNT_OPENED = "account-opened";

  /** A diagnosis ended; it is done or has failed. */
  public static final String DIAGNOSIS_ENDED = "diagnosis-ended";

  /** Support accepted a ticket by itself. */
  public static final String TICKET_ACCEPTED = "ticket-accepted";

  /** Support answered a ticket by itself. */
  public static final String TICKET_ANSWERED = "ticket-answered";

  /** Support proposed the result of a ticket by itself. */
  public static final String TICKET_RESULT_PROPOSED = "ticket-result-proposed";

  /** Support closed a ticket whose result was not confirmed. */
  public static final String TICKET_CLOSED = "ticket-closed";

  /** An authorization for a ticket ended. */
  public static final String AUTHORIZATION_EXPIRED = "authorization-expired";

  /** A resource package took effect. */
  public static final String PACKAGE_BEGAN = "package-began";

  /** A resource package got the quota of a new cycle. */
  public static final String PACKAGE_RESET = "package-reset";

  /** A resource package got the quota of a renewed term. */
  public static final String PACKAGE_TERM_BEGAN = "package-term-began";

  /** A resource package ended. */
  public static final String PACKAGE_EXPIRED = "package-expired";

  /** A coupon expired before it was used up. */
  public static final String COUPON_EXPIRED = "coupon-expired";

  /** A credit line ended; its unused part was withdrawn, and what is used can still be repaid. */
  public static final String CREDIT_LINE_EXPIRED = "credit-line-expired";

  private EventType() {}

  static List<String> all() {
    return List.of(
        ORDER_CANCELLED,
        ORDER_COMPLETED,
        AUTO_RENEWED,
        AUTO_RENEWAL_FAILED,
        RESOURCE_EXPIRED,
        RESOURCE_FROZEN,
        RESOURCE_RELEASED,
        RESOURCE_DELETED,
        RESOURCE_SWITCHED_TO_ON_DEMAND,
        USAGE_SETTLED,
        MONTH_CLOSED,
        ARREARS,
        ARREARS_CLEARED,
        ACCOUNT_REGISTERED,
        ACCOUNT_OPENED,
        DIAGNOSIS_ENDED,
        TICKET_ACCEPTED,
        TICKET_ANSWERED,
        TICKET_RESULT_PROPOSED,
        TICKET_CLOSED,
        AUTHORIZATION_EXPIRED,
        PACKAGE_BEGAN,
        PACKAGE_RESET,
        PACKAGE_TERM_BEGAN,
        PACKAGE_EXPIRED,
        COUPON_EXPIRED,
        CREDIT_LINE_EXPIRED);
  }
}
