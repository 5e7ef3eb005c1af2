// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import dev.ocesandbox.server.conformance.Linearizability.Operation;
import dev.ocesandbox.server.conformance.Wallets.Ask;
import dev.ocesandbox.server.conformance.Wallets.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What some clients ask of an enterprise at the same time, and what they are answered; each history
 * happens in a fork of its own.
 */
final class EnterpriseHistory {

  static final int CLIENTS = 4;

  private static final int ASKS = 5;
  private static final List<String> MEMBERS = List.of("acme-dev", "acme-ops");
  private static final List<String> ACCOUNTS = List.of("acme", "acme-dev", "acme-ops");
  private static final Wallets START =
      new Wallets(Map.of("acme", 10_000L, "acme-dev", 2_000L, "acme-ops", 1_000L), Set.of());

  private final Shop origin;
  private final List<Ask> payments = new ArrayList<>();

  /** Prepares the world that the histories are forked from. */
  EnterpriseHistory() {
    origin = Shop.emptyAcme();
    START.cents().forEach((account, cents) -> origin.as(account).topUp(Shop.yuan(cents)));
    for (int i = 0; i < 6; i++) {
      String account = ACCOUNTS.get(i % 3);
      long cents = 700 + 900L * i;
      String order = origin.as(account).buy(Shop.yuan(cents));
      payments.add(new Ask(Kind.PAY, account, cents, order));
    }
  }

  Shop fork() {
    return new Shop(TestWorld.create(TestServer.json().put("from", origin.world().id())), "acme");
  }

  /** Lets clients ask at random, all beginning together. */
  List<Operation<Ask, String>> run(long seed, ExecutorService clients) throws Exception {
    Shop acme = fork();
    CyclicBarrier start = new CyclicBarrier(CLIENTS);
    List<Callable<List<Operation<Ask, String>>>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(seed * CLIENTS + i);
      all.add(
          () -> {
            start.await();
            List<Operation<Ask, String>> own = new ArrayList<>();
            for (int n = 0; n < ASKS; n++) {
              own.add(asked(acme, ask(random)));
            }
            return own;
          });
    }
    List<Operation<Ask, String>> history = new ArrayList<>();
    for (Future<List<Operation<Ask, String>>> one : clients.invokeAll(all)) {
      history.addAll(one.get());
    }
    TestServer.control("DELETE", "/worlds/" + acme.world().id());
    history.sort(Comparator.comparingLong(Operation::began));
    return history;
  }

  /** Returns an order that explains a history; empty if there is none. */
  static Optional<List<Operation<Ask, String>>> order(List<Operation<Ask, String>> history) {
    return Linearizability.order(START, Wallets::next, history);
  }

  private Ask ask(Random random) {
    String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
    long cents = 100L * (1 + random.nextInt(60));
    String number = random.nextInt(3) == 0 ? "T" + random.nextInt(4) : "";
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Ask(Kind.ALLOCATE, member, cents, number);
      case 3, 4 -> new Ask(Kind.RECLAIM, member, cents, number);
      case 5, 6 -> payments.get(random.nextInt(payments.size()));
      case 7 -> new Ask(Kind.RECLAIMABLE, member, 0, "");
      default -> new Ask(Kind.BALANCE, ACCOUNTS.get(random.nextInt(ACCOUNTS.size())), 0, "");
    };
  }

  /** Asks and notes when. */
  static Operation<Ask, String> asked(Shop acme, Ask ask) {
    long began = System.nanoTime();
    String answered = answer(acme, ask);
    return new Operation<>(began, System.nanoTime(), ask, answered);
  }

  private static String answer(Shop acme, Ask ask) {
    Enterprise enterprise = new Enterprise(acme);
    var transfer =
        Enterprise.transfer(
            acme.world().customerId(ask.account()), Shop.yuan(ask.cents()), ask.number());
    return switch (ask.kind()) {
      case ALLOCATE -> outcome(enterprise.allocate(transfer));
      case RECLAIM -> outcome(enterprise.reclaim(transfer));
      case PAY -> outcome(acme.as(ask.account()).pay(ask.number()));
      case BALANCE -> acme.as(ask.account()).balance(1);
      case RECLAIMABLE -> enterprise.reclaimable(ask.account(), Enterprise.CASH);
    };
  }

  private static String outcome(TestServer.Answer answer) {
    return answer.status() == 204 ? Wallets.DONE : answer.body().path("error_code").asString();
  }
}
