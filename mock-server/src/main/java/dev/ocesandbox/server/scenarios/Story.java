// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.scenarios.Act.Deed;
import dev.ocesandbox.server.scenarios.Act.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns what a scenario tells into acts in order of time. */
final class Story {

  private final Scenario scenario;
  private final Instant start;
  private final Map<String, String> customerIds = new HashMap<>();
  private final List<Act> acts = new ArrayList<>();

  private Story(Scenario scenario, Instant start) {
    this.scenario = scenario;
    this.start = start;
    for (ScenarioAccount account : scenario.accounts()) {
      customerIds.put(account.name(), account.customer().id());
    }
  }

  /** Returns the acts; throws {@link BadScenario} when one would come after the start. */
  static List<Act> acts(Scenario scenario, Instant start) {
    Story story = new Story(scenario, start);
    for (ScenarioAccount account : scenario.accounts()) {
      Place place = Place.ROOT.field("arrange").field(account.name());
      story.history(account.customer().id(), scenario.arrange().path(account.name()), place);
    }
    return story.acts.stream().sorted(Act.ORDER).toList();
  }

  /** What is told at a place. */
  private interface Teller {
    void tell(Told told, Place place);
  }

  private void history(String customerId, JsonNode history, Place place) {
    Chapter chapter = new Chapter(customerId, history, place);
    chapter.each("credit_lines", (t, p) -> add(Kind.CREDIT_LINE, t, p, Grants.creditLine(t)));
    chapter.each("top_ups", (t, p) -> add(Kind.TOP_UP, t, p, Grants.topUp(t)));
    chapter.each("coupons", this::coupon);
    chapter.each("cards", (t, p) -> add(Kind.CARD, t, p, Grants.card(t)));
    chapter.each("discounts", this::discount);
    chapter.each("orders", this::order);
    chapter.each("usage", (t, p) -> add(Kind.USAGE, t, p, Purchases.use(t)));
  }

  private final class Chapter {
    private final String customerId;
    private final JsonNode lists;
    private final Place place;

    Chapter(String customerId, JsonNode lists, Place place) {
      this.customerId = customerId;
      this.lists = lists;
      this.place = place;
    }

    void each(String list, Teller teller) {
      JsonNode items = lists.path(list);
      for (int i = 0; i < items.size(); i++) {
        teller.tell(new Told(customerId, items.path(i), start), place.field(list).item(i));
      }
    }
  }

  private void coupon(Told told, Place place) {
    add(Kind.COUPON, told, place, Grants.coupon(told));
    if (told.has("reclaimed")) {
      Instant at = told.moment("reclaimed", start, StoryTime.START);
      add(Kind.RECLAIM, at, place.field("reclaimed"), "", Grants.reclaim(told, label(told, place)));
    }
  }

  private void discount(Told told, Place place) {
    Kind kind = told.has("order") ? Kind.DISCOUNT_OF_ORDER : Kind.DISCOUNT;
    add(kind, told, place, Grants.discount(told));
  }

  private void order(Told told, Place place) {
    add(Kind.ORDER, told, place, Purchases.place(told));
    String order = label(told, place);
    Instant at = at(told, start);
    JsonNode steps = told.json().path("then");
    for (int i = 0; i < steps.size(); i++) {
      Told step = new Told(told.customerId(), steps.path(i), start);
      at = at(step, at);
      add(Kind.STEP, at, place.field("then").item(i), step.text("label", ""), step(step, order));
    }
  }

  private Deed step(Told step, String order) {
    return switch (step.text("do", "")) {
      case "pay" -> Purchases.pay(step, order, payer(step));
      case "cancel" -> Purchases.cancel(step, order);
      case "transition" -> Purchases.transition(step, order);
      case "refund" -> Purchases.refund(step, order);
      default -> throw new IllegalStateException("The schema lets " + step.json() + " pass");
    };
  }

  private String payer(Told step) {
    return customerIds.getOrDefault(step.text("by", ""), step.customerId());
  }

  private void add(Kind kind, Told told, Place place, Deed deed) {
    add(kind, at(told, start), place, label(told, place), deed);
  }

  private void add(Kind kind, Instant at, Place place, String label, Deed deed) {
    if (at.isAfter(start)) {
      throw new BadScenario(
          List.of(
              scenario
                  .lines()
                  .complaint(place, "comes at " + at + ", after the start at " + start)));
    }
    acts.add(new Act(place, at, kind, label, deed));
  }

  private Instant at(Told told, Instant otherwise) {
    return told.has("at") ? told.moment("at", start, StoryTime.START) : otherwise;
  }

  /** What has no label is called by its place, which no label looks like. */
  private static String label(Told told, Place place) {
    return told.text("label", place.pointer());
  }
}
