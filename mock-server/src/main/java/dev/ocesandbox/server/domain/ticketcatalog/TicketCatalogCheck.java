// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.stream.Stream;

/** What must hold for the support terms of a saved world. */
final class TicketCatalogCheck {

  static final RecordChecks<SupportTerms> TERMS =
      RecordChecks.<SupportTerms>none()
          .names("support-terms", "customer_id", SupportTerms::customerId)
          .refers(RecordChecks.CUSTOMER, "customer_id", SupportTerms::customerId)
          .refersAll(
              RecordChecks.CUSTOMER, "partner_id", terms -> Stream.ofNullable(terms.partnerId()))
          .and(TicketCatalogCheck::terms);

  private TicketCatalogCheck() {}

  private static void terms(SupportTerms terms, Flaws flaws) {
    flaws.unless(
        terms.quota() >= SupportTerms.UNLIMITED && terms.quota() <= SupportTerms.MAX_QUOTA,
        "quota",
        "must be from -1 to 65535",
        "必须在-1~65535之间");
    flaws.unless(
        !terms.customerId().equals(terms.partnerId()),
        "partner_id",
        "must be another account",
        "必须是其他账号");
  }
}
