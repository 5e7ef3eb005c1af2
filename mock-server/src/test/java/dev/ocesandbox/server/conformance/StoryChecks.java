// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.coupons.CouponStatus;
import dev.ocesandbox.server.domain.orders.OrderStatus;
import dev.ocesandbox.server.domain.packages.PackageStatus;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.world.Diagram;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What holds after any step of any story: money, states and expiries. */
final class StoryChecks {

  private StoryChecks() {}

  /** Every entry adds up to zero, and no account of a customer that must not is below zero. */
  static void moneyIsConserved(StoryState state) {
    Map<String, BigDecimal> totals = new HashMap<>();
    state
        .entries()
        .forEach(
            entry -> {
              BigDecimal sum = BigDecimal.ZERO;
              for (JsonNode posting : entry.path("postings")) {
                BigDecimal amount = new BigDecimal(posting.path("amount").asString());
                totals.merge(posting.path("account").toString(), amount, BigDecimal::add);
                sum = sum.add(amount);
              }
              assertThat(sum).as("entry %s", entry).isEqualByComparingTo("0");
            });
    totals.forEach(
        (account, total) -> {
          if (!account.contains("\"owner\":\"\"") && !account.contains("ARREARS")) {
            assertThat(total).as(account).isNotNegative();
          }
        });
  }

  /** Balances as customers see them are what the ledger comes to. */
  static void balanceIsThatOfTheLedger(StoryState state, Shop shop) {
    BigDecimal cash =
        state
            .entries()
            .flatMap(entry -> entry.path("postings").valueStream())
            .filter(posting -> posting.at("/account/kind").asString().equals("CASH"))
            .filter(posting -> posting.at("/account/owner").asString().equals(shop.customerId()))
            .map(posting -> new BigDecimal(posting.path("amount").asString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(new BigDecimal(shop.balance(1))).isEqualByComparingTo(cash);
  }

  /** No credit line has more unused than its size, and an expired one has nothing unused. */
  static void creditStaysWithinItsLines(StoryState state) {
    Map<String, BigDecimal> unused = new HashMap<>();
    state
        .entries()
        .flatMap(entry -> entry.path("postings").valueStream())
        .filter(posting -> posting.at("/account/kind").asString().equals("CREDIT"))
        .forEach(
            posting ->
                unused.merge(
                    posting.at("/account/owner").asString()
                        + posting.at("/account/reference").asString(),
                    new BigDecimal(posting.path("amount").asString()),
                    BigDecimal::add));
    state
        .creditLines()
        .forEach(
            line -> {
              BigDecimal left =
                  unused.remove(
                      line.path("customer_id").asString() + line.path("expires").asString(""));
              BigDecimal most =
                  line.path("over").asBoolean()
                      ? BigDecimal.ZERO
                      : new BigDecimal(line.path("size").asString());
              assertThat(left).as("%s", line).isBetween(BigDecimal.ZERO, most);
            });
    assertThat(unused.values()).as("lines that are gone").allMatch(rest -> rest.signum() == 0);
  }

  /** No source of an order gets back more than it has paid for it, however often it is asked. */
  static void refundsAreAtMostWhatWasPaid(StoryState state) {
    Map<String, JsonNode> orders = state.orders();
    Map<String, Map<String, BigDecimal>> back = new TreeMap<>();
    state
        .paidRefunds()
        .forEach(
            refund ->
                bases(refund)
                    .forEach(
                        base -> {
                          // Rows of several orders share their sources; one order has its own.
                          if (bases(refund).size() == 1) {
                            StoryState.bySource(refund)
                                .forEach(
                                    (source, amount) ->
                                        back.computeIfAbsent(base, b -> new TreeMap<>())
                                            .merge(source, amount, BigDecimal::add));
                          }
                          rowsAreCovered(state, orders.get(base));
                        }));
    back.forEach(
        (base, sources) -> {
          Map<String, BigDecimal> paid = StoryState.bySource(orders.get(base));
          sources.forEach(
              (source, amount) ->
                  assertThat(amount)
                      .as("back to %s of order %s", source, base)
                      .isLessThanOrEqualTo(paid.getOrDefault(source, BigDecimal.ZERO)));
        });
  }

  private static Set<String> bases(JsonNode refund) {
    return refund
        .at("/refund/rows")
        .valueStream()
        .map(row -> row.path("base_order_id").asString())
        .collect(Collectors.toSet());
  }

  /** What all refunds together give back and keep of an order is at most what it has cost. */
  private static void rowsAreCovered(StoryState state, JsonNode base) {
    BigDecimal given =
        state
            .paidRefunds()
            .flatMap(refund -> refund.at("/refund/rows").valueStream())
            .filter(row -> row.path("base_order_id").equals(base.path("id")))
            .map(row -> new BigDecimal(row.path("amount").asString()))
            .filter(amount -> amount.signum() < 0)
            .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    BigDecimal paid =
        StoryState.bySource(base).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(given).as("back of order %s", base.path("id")).isLessThanOrEqualTo(paid);
  }

  /** Everything moves along its diagram; a single request moves a resource by one edge at most. */
  static void statesMoveAlongTheirDiagrams(StoryState before, StoryState after, boolean byTime) {
    moved(before, after, List.of("orders", "orders", "id"), OrderStatus.diagram(), false);
    moved(
        before,
        after,
        List.of("resources", "resources", "resource_id"),
        ResourceStatus.diagram(),
        !byTime);
    moved(before, after, List.of("packages", "packages", "id"), PackageStatus.diagram(), false);
    moved(before, after, List.of("coupons", "coupons", "id"), CouponStatus.diagram(), false);
  }

  private static void moved(
      StoryState before, StoryState after, List<String> where, Diagram diagram, boolean direct) {
    Map<String, JsonNode> old = before.byId(where.get(0), where.get(1), where.get(2));
    Map<String, JsonNode> now = after.byId(where.get(0), where.get(1), where.get(2));
    assertThat(now.keySet()).as("%s do not vanish", where.get(0)).containsAll(old.keySet());
    old.forEach(
        (id, row) -> {
          int from = code(where.get(0), row);
          int to = code(where.get(0), now.get(id));
          boolean allowed =
              from == to
                  || (direct
                      ? diagram.edge(from, to).isPresent()
                      : reachable(diagram, from).contains(to));
          assertThat(allowed).as("%s %s from %d to %d", where.get(0), id, from, to).isTrue();
        });
  }

  private static int code(String room, JsonNode row) {
    String status = row.path("status").asString();
    return switch (room) {
      case "orders" -> OrderStatus.valueOf(status).code();
      case "resources" -> ResourceStatus.valueOf(status).code();
      case "packages" -> PackageStatus.valueOf(status).code();
      default -> CouponStatus.valueOf(status).code();
    };
  }

  private static Set<Integer> reachable(Diagram diagram, int from) {
    Set<Integer> seen = new HashSet<>(Set.of(from));
    boolean more = true;
    while (more) {
      more = false;
      for (Diagram.Edge edge : diagram.edges()) {
        more |= seen.contains(edge.from()) && seen.add(edge.to());
      }
    }
    return seen;
  }

  /** An expiry moves back only where renewals that have not begun were unsubscribed. */
  static void expiriesMoveForward(StoryState before, StoryState after) {
    Set<String> known =
        before.paidRefunds().map(r -> r.path("id").asString()).collect(Collectors.toSet());
    Set<String> cutBack =
        after
            .paidRefunds()
            .filter(refund -> !known.contains(refund.path("id").asString()))
            .flatMap(refund -> refund.at("/refund/ends").valueStream())
            .filter(end -> end.path("renewals_only").asBoolean())
            .map(end -> end.path("resource_id").asString())
            .collect(Collectors.toSet());
    Map<String, JsonNode> now = after.resources();
    before
        .resources()
        .forEach(
            (id, resource) -> {
              if (!cutBack.contains(id)) {
                assertThat(StoryState.expiry(now.get(id)))
                    .as("expiry of %s", id)
                    .isGreaterThanOrEqualTo(StoryState.expiry(resource));
              }
            });
  }
}
