// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer and time may do to everything that is held by the month, at random; the same
 * seed, the same story.
 */
final class LifeStory {

  /** Where it happens, as acme. */
  final Shop acme;

  private final List<String> told = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private final List<Shop.Choice> sources = new ArrayList<>();
  private final List<String> running = new ArrayList<>();
  private final Renewals renewals;
  private final Random random;

  LifeStory(long seed) {
    this.random = new Random(seed);
    this.renewals = Renewals.at(Target.FRESH_WORLD, "2027-01-31T02:00:00Z");
    this.acme = renewals.shop();
    acme.creditLine("3000.00");
  }

  /**
   * One step.
   *
   * @param byTime whether the clock was moved
   * @param refused whether nothing may have changed
   */
  record Step(boolean byTime, boolean refused) {}

  /** What has happened so far, a step a line. */
  String told() {
    return String.join("\n", told);
  }

  Step step() {
    int kind = random.nextInt(100);
    if (kind < 18) {
      return buy();
    }
    if (kind < 30) {
      return pay();
    }
    if (kind < 34) {
      return asked("cancel", acme.cancel(any(orders)));
    }
    if (kind < 44) {
      return renew();
    }
    if (kind < 56) {
      return policy();
    }
    if (kind < 68) {
      return unsubscribe();
    }
    if (kind < 71) {
      return refundOrder();
    }
    if (kind < 78) {
      return grant();
    }
    if (kind < 84) {
      return use();
    }
    String by =
        random.nextInt(4) == 0 ? "P" + random.nextInt(45) + "D" : "PT%dH".formatted(hours());
    acme.world().advance(by);
    told.add("clock moves by " + by);
    return new Step(true, false);
  }

  private int hours() {
    return 1 + random.nextInt(150);
  }

  private Step buy() {
    ObjectNode purchase =
        switch (random.nextInt(5)) {
          case 0 -> acme.purchase(term(Renewals.server()));
          case 1 -> withDisk();
          case 2 -> acme.purchase(Renewals.oddity("%d.37".formatted(1 + random.nextInt(900))));
          case 3 -> acme.purchase(term(PackageShop.storage("40GB")));
          default -> acme.purchase(PackageShop.traffic(), term(Renewals.server()));
        };
    purchase.put("auto_pay", random.nextInt(3) == 0);
    String order = acme.place(purchase);
    orders.add(order);
    return told("buys " + purchase.path("lines") + " as " + order);
  }

  private ObjectNode term(ObjectNode line) {
    return line.put("period_num", 1 + random.nextInt(3)).put("quantity", 1 + random.nextInt(2));
  }

  private ObjectNode withDisk() {
    int months = 1 + random.nextInt(2);
    return acme.purchase(
        Renewals.server().put("period_num", months), Renewals.disk().put("period_num", months));
  }

  private Step pay() {
    List<Shop.Choice> chosen = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0 && !sources.isEmpty(); i--) {
      Shop.Choice source = sources.get(random.nextInt(sources.size()));
      if (!chosen.contains(source)) {
        chosen.add(source);
      }
    }
    String order = random.nextInt(4) == 0 ? any(orders) : any(pending());
    return asked(
        "pay " + order + " with " + chosen, acme.pay(order, chosen.toArray(Shop.Choice[]::new)));
  }

  private List<String> pending() {
    return acme.listedIds("status=6&limit=100");
  }

  private Step renew() {
    ObjectNode request =
        Renewals.request(2 + random.nextInt(8) / 7, 1 + random.nextInt(3), resource());
    if (random.nextBoolean()) {
      Renewals.paying(request);
    }
    return asked("renew " + request, renewals.renew(request));
  }

  private Step policy() {
    String id = resource();
    return switch (random.nextInt(6)) {
      case 0, 1 -> asked("auto-renewal on " + id, renewals.auto(id, TestServer.json()));
      case 2 ->
          asked(
              "auto-renewal on " + id + " for some times",
              renewals.auto(id, TestServer.json().put("auto_renew_times", random.nextInt(3))));
      case 3 -> asked("auto-renewal off " + id, renewals.autoOff(id));
      case 4 ->
          asked(
              "to on demand " + id,
              renewals.onDemand(random.nextInt(3) == 0 ? "CANCEL" : "SET_UP", id));
      default -> {
        String day = random.nextBoolean() ? "-1" : "" + (1 + random.nextInt(28));
        yield asked("expire day " + day, renewals.configure("EXPIRE_DATE", day));
      }
    };
  }

  private Step unsubscribe() {
    int type = random.nextInt(3) == 0 ? 2 : 1;
    String id = resource();
    return asked("unsubscribe " + id + " type " + type, Unsubscriptions.ask(acme, type, id));
  }

  private Step refundOrder() {
    ObjectNode kept =
        TestServer.json()
            .put("consumed", "%d.11".formatted(random.nextInt(40)))
            .put("fee", "0.0" + random.nextInt(9));
    String order = any(orders);
    String path = "/worlds/" + acme.world().id() + "/orders/" + order + "/refunds";
    return asked(
        "control refunds " + order + " but " + kept, TestServer.control("POST", path, kept));
  }

  private Step grant() {
    String amount = "%d.%02d".formatted(random.nextInt(60) + 1, random.nextInt(100));
    switch (random.nextInt(7)) {
      case 5 -> repay(amount);
      case 6 -> creditLine(amount);
      case 0 -> sources.add(acme.cash(amount));
      case 1 -> sources.add(acme.flexi(amount));
      case 2 -> sources.add(acme.card(amount));
      case 3 -> sources.add(acme.discountCoupon("0." + (1 + random.nextInt(9))));
      default -> acme.topUp(amount);
    }
    return told("is given " + amount);
  }

  private void repay(String amount) {
    ObjectNode repayment = TestServer.json().put("amount", amount).put("repay", true);
    acme.world().control("POST", "/accounts/acme/top-ups", repayment);
  }

  private void creditLine(String amount) {
    ObjectNode line = TestServer.json().put("amount", amount);
    line.put("expires", "P" + (1 + random.nextInt(90)) + "D");
    acme.world().control("PUT", "/accounts/acme/credit-line", line);
  }

  /** Begins or ends something that is billed by use. */
  private Step byUse() {
    PayPerUse use = new PayPerUse(new Bills(acme));
    if (running.size() < 3) {
      running.add(use.disk(1 + random.nextInt(100)));
      return told("begins " + running.get(running.size() - 1));
    }
    String gone = running.remove(random.nextInt(running.size()));
    int status =
        TestServer.control("DELETE", "/worlds/" + acme.world().id() + "/pay-per-use/" + gone)
            .status();
    return told("ends " + gone + ": " + status);
  }

  private Step use() {
    if (random.nextInt(3) == 0) {
      return byUse();
    }
    PackageShop packages = new PackageShop(acme);
    ObjectNode usage = packages.usage("" + random.nextInt(30));
    packages.report(random.nextBoolean() ? usage : packages.outbound("" + random.nextInt(30)));
    return told("uses " + usage.path("amount"));
  }

  /** Mostly one that is still there. */
  private String resource() {
    ObjectNode query = TestServer.json();
    if (random.nextInt(8) > 0) {
      query.putArray("status_list").add(2).add(4).add(5);
    }
    return any(renewals.listed(query).stream().map(r -> r.path("resource_id").asString()).toList());
  }

  private String any(List<String> ids) {
    return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
  }

  private Step asked(String what, TestServer.Answer answer) {
    boolean done = answer.status() < 300;
    JsonNode body = answer.body();
    told.add(what + ": " + (done ? "done" : body.path("error_code").asString("refused")));
    // A renewal whose payment fails is answered with a failure, though its orders stay.
    boolean kept =
        what.startsWith("renew") && pendingAfterFailure(body.path("error_code").asString(""));
    return new Step(false, !done && !kept);
  }

  private static boolean pendingAfterFailure(String code) {
    return code.equals("CBC.30050006");
  }

  private Step told(String what) {
    told.add(what);
    return new Step(false, false);
  }
}
