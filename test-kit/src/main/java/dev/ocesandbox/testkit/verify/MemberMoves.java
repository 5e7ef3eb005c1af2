// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The money that has moved between a master and a member, as the ledger entries with both show it.
 *
 * @param world the world
 * @param masterId customer id of the master
 * @param memberId customer id of the member
 * @param kind kind of the ledger account, cash or credit
 * @param expiry expiry of the credit line; empty for cash and for the line that does not expire
 */
record MemberMoves(WorldView world, String masterId, String memberId, String kind, String expiry) {

  private static final int PAGE = 1_000;

  /**
   * Returns the customer id of an account.
   *
   * @throws IllegalArgumentException that shows the nearest names, if there is no such account
   */
  static String customerId(WorldView world, String account) {
    String known = KnownNames.account(world, account);
    return new JsonValue(world.read("accounts/" + UrlEncoding.encode(known))).text("customer_id");
  }

  /** Returns the sum of the entries of a type, such as allocation; positive in its direction. */
  BigDecimal sum(String type) {
    return entries().stream()
        .filter(entry -> entry.textOrEmpty("type").equals(type))
        .filter(entry -> amount(entry, masterId).signum() != 0)
        .map(entry -> amount(entry, memberId).abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<JsonValue> entries() {
    String query = "ledger?limit=%d&account=%s&offset=".formatted(PAGE, memberId);
    List<JsonValue> all = new ArrayList<>();
    List<JsonValue> page;
    do {
      page = new JsonValue(world.read(query + all.size())).list("entries");
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  private BigDecimal amount(JsonValue entry, String customerId) {
    String account = "%s:%s%s".formatted(kind, customerId, expiry.isEmpty() ? "" : ":" + expiry);
    return entry.list("postings").stream()
        .filter(posting -> posting.textOrEmpty("account").equals(account))
        .map(posting -> Subject.amount(posting.textOrEmpty("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
