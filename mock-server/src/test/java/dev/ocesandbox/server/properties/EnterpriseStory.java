// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.properties.EnterpriseModel.Account;
import dev.ocesandbox.server.properties.EnterpriseModel.Line;
import dev.ocesandbox.server.properties.EnterpriseModel.Move;
import dev.ocesandbox.server.world.time.ClockStart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random requests about the money of two enterprises. Each is made of the server and of the model,
 * and both must do the same.
 */
final class EnterpriseStory {

  static final Map<String, String> MASTERS =
      Map.of(
          "north", "",
          "north-a", "north",
          "north-b", "north",
          "other", "north",
          "custody", "north",
          "south", "",
          "south-a", "south",
          "drifter", "south");

  private static final List<String> LEADERS = List.of("north", "south");
  private static final List<String> MEMBERS =
      List.of("north-a", "north-b", "other", "custody", "south-a", "drifter");
  private static final Instant START = Instant.parse("2027-02-27T01:02:03Z");
  private static final String ENTERPRISE = "/v2/enterprises/multi-accounts/";

  final EnterpriseModel model = new EnterpriseModel(MASTERS);
  final EnterpriseServer server;
  final List<String> told = new ArrayList<>();
  private final Random random;
  private final List<String> expiries = new ArrayList<>();
  private Instant now = START;
  int done;
  int refused;

  EnterpriseStory(long seed) {
    random = new Random(seed);
    server =
        new EnterpriseServer(
            new StoryServer("enterprise-story", seed, new ClockStart(true, START), START), START);
    model.account("other").takesCredit = false;
    model.account("custody").custody = true;
    model.account("custody").takesCredit = false;
    expiries.add(EnterpriseModel.FOREVER);
    for (int days : List.of(20, 45, 200, 2_000)) {
      expiries.add(START.plus(Duration.ofDays(days)).toString());
    }
    for (String leader : LEADERS) {
      topUp(leader, 200_000);
      expiries.forEach(expiry -> grant(leader, expiry, 50_000));
    }
  }

  /** Takes one step and returns whether money may have come from outside or gone there. */
  boolean step() {
    int kind = random.nextInt(100);
    if (kind < 36) {
      allocate();
    } else if (kind < 58) {
      reclaim();
    } else if (kind < 66) {
      bind();
    } else if (kind < 70) {
      overInvoiced();
    } else {
      outside(kind);
      return true;
    }
    return false;
  }

  private void outside(int kind) {
    String owner = random.nextInt(3) == 0 ? "drifter" : any(List.copyOf(MASTERS.keySet()));
    if (kind < 84) {
      pay(owner);
    } else if (kind < 90) {
      topUp(owner, cents(20_000));
    } else if (kind < 96) {
      grant(random.nextInt(3) == 0 ? owner : any(LEADERS), any(expiries), cents(60_000));
    } else {
      now = now.plus(Duration.ofHours(random.nextInt(24 * 15)));
      told.add("time is " + now);
      server.control(
          "PUT", "/clock", Json.object().put("mode", "frozen").put("now", now.toString()));
      model.settle(now.toString());
    }
  }

  private void allocate() {
    String line = random.nextBoolean() ? EnterpriseModel.CASH : any(expiries);
    Move move = move(line);
    Account master = model.account(move.master());
    move = amount(move, line.equals(EnterpriseModel.CASH) ? master.spare() : master.left(line));
    compare("allocate", move, "transfer-amount", model.allocate(move));
  }

  private void reclaim() {
    Move move = move(null);
    move = amount(move, model.account(move.member()).reclaimable(move.line()));
    compare("reclaim", move, "retrieve-amount", model.reclaim(move));
  }

  private Move move(@Nullable String line) {
    String member = any(MEMBERS);
    String leader = model.account(member).master;
    Set<String> given = new TreeSet<>(model.account(member).allocated.keySet());
    given.addAll(List.of(EnterpriseModel.CASH, any(expiries)));
    return new Move(
        leader == null || random.nextInt(15) == 0 ? any(LEADERS) : leader,
        member,
        line == null ? any(List.copyOf(given)) : line,
        1,
        random.nextInt(3) == 0 ? "" : "T" + random.nextInt(120));
  }

  /** Asks for all there is, a cent more, or a part. */
  private Move amount(Move move, long most) {
    long cents =
        switch (random.nextInt(8)) {
          case 0 -> most;
          case 1 -> most + 1;
          default -> cents(Math.max(2, most / 2));
        };
    return new Move(move.master(), move.member(), move.line(), Math.max(1, cents), move.transId());
  }

  private void compare(String verb, Move move, String path, Set<String> codes) {
    ObjectNode body =
        Json.object()
            .put("customer_id", server.id(move.member()))
            .put("amount", yuan(move.cents()))
            .put("trans_id", move.transId());
    if (!move.line().equals(EnterpriseModel.CASH)) {
      body.put("balance_type", "BALANCE_TYPE_CREDIT");
      if (!move.line().equals(EnterpriseModel.FOREVER)) {
        body.put("expire_time", move.line());
      }
    }
    told.add(verb + " " + move + ": " + codes);
    var answer = server.post(move.master(), ENTERPRISE + path, body);
    if (codes.isEmpty()) {
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
    } else {
      assertThat(answer.body().path("error_code").asString()).isIn(codes);
    }
    count(codes.isEmpty());
  }

  private void bind() {
    String name = random.nextInt(4) == 0 ? any(MEMBERS) : "drifter";
    Account member = model.account(name);
    String master = random.nextInt(3) == 0 ? null : any(LEADERS);
    told.add(name + " goes to " + master);
    server.control("PUT", "/accounts/" + name + "/enterprise", Json.object().put("master", master));
    if (master == null || !master.equals(member.master)) {
      model.unbind(member);
      member.master = master;
      member.custody &= master != null;
    }
    member.takesCredit = !name.equals("other") && !name.equals("custody");
  }

  private void overInvoiced() {
    String name = any(List.copyOf(MASTERS.keySet()));
    long cents = random.nextBoolean() ? 0 : cents(30_000);
    told.add(name + " has invoiced too much: " + yuan(cents));
    server.control(
        "PUT",
        "/accounts/" + name + "/enterprise",
        Json.object().put("over_invoiced", yuan(cents)));
    model.account(name).overInvoiced = cents;
  }

  private void pay(String owner) {
    Account payer = model.account(owner);
    if (payer.custody) {
      return;
    }
    long cents =
        random.nextInt(3) == 0
            ? Math.max(1, payer.cash + payer.credit() - cents(100))
            : cents(Math.max(2, payer.cash + payer.credit() / 4));
    boolean paid = model.pay(payer, cents);
    told.add(owner + " pays " + yuan(cents) + ": " + paid);
    assertThat(server.buy(owner, yuan(cents))).isEqualTo(paid);
    count(paid);
  }

  private void topUp(String owner, long cents) {
    if (model.account(owner).custody) {
      return;
    }
    told.add(owner + " is given " + yuan(cents));
    server.control(
        "POST", "/accounts/" + owner + "/top-ups", Json.object().put("amount", yuan(cents)));
    model.account(owner).cash += cents;
  }

  private void grant(String owner, String expiry, long cents) {
    boolean forever = expiry.equals(EnterpriseModel.FOREVER);
    if (model.account(owner).custody
        || (!forever && expiry.compareTo(now.toString()) <= 0)
        || !model.grant(model.account(owner), expiry, cents)) {
      return;
    }
    told.add(owner + " has a credit line until " + expiry + " of " + yuan(cents));
    ObjectNode body = Json.object().put("amount", yuan(cents));
    server.control(
        "PUT", "/accounts/" + owner + "/credit-line", forever ? body : body.put("expires", expiry));
  }

  /** Compares every account of the server with that of the model. */
  void agree() {
    model.accounts.forEach(
        (name, account) -> {
          var shown = server.account(name);
          assertThat(shown.path("balance").asString())
              .as("cash of " + name)
              .isEqualTo(yuan(account.cash));
          long size = account.lines.values().stream().mapToLong(line -> line.size).sum();
          assertThat(shown.at("/credit_line/amount").asString()).as(name).isEqualTo(yuan(size));
          assertThat(shown.at("/credit_line/available").asString())
              .as("unused credit of " + name)
              .isEqualTo(yuan(account.credit()));
        });
    MEMBERS.forEach(this::reclaimableAgrees);
  }

  private void reclaimableAgrees(String name) {
    Account member = model.account(name);
    if (member.master == null) {
      return;
    }
    Map<String, BigDecimal> shown = server.reclaimable(member.master, name);
    shown.forEach(
        (line, amount) -> {
          assertThat(amount)
              .as("of %s to reclaim: %s", name, line)
              .isEqualByComparingTo(yuan(member.reclaimable(line)))
              .isLessThanOrEqualTo(new BigDecimal(yuan(member.rest(line))));
        });
    for (Map.Entry<String, Line> line : member.lines.entrySet()) {
      if (member.reclaimable(line.getKey()) > 0) {
        assertThat(shown).as(name).containsKey(line.getKey());
      }
    }
  }

  private void count(boolean wasDone) {
    done += wasDone ? 1 : 0;
    refused += wasDone ? 0 : 1;
  }

  private long cents(long below) {
    return 1L + random.nextInt((int) Math.min(below, 1_000_000));
  }

  private String any(List<String> names) {
    return names.stream().sorted().toList().get(random.nextInt(names.size()));
  }

  static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
