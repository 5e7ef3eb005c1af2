// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of the arrangement of a scenario: labels, accounts and times. */
final class StoryCoherence {

  /** What a label can stand for. */
  enum Kind {
    COUPON,
    CARD,
    DISCOUNT,
    ORDER
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "coupons", Kind.COUPON,
          "cards", Kind.CARD,
          "discounts", Kind.DISCOUNT,
          "orders", Kind.ORDER);

  private final LocatedJson lines;
  private final Set<String> accounts;
  private final Map<String, Kind> labels = new HashMap<>();
  private final List<ScenarioComplaint> complaints = new ArrayList<>();

  private StoryCoherence(Set<String> accounts, LocatedJson lines) {
    this.accounts = accounts;
    this.lines = lines;
  }

  static List<ScenarioComplaint> complaints(
      JsonNode arrange, Set<String> accounts, LocatedJson lines) {
    StoryCoherence coherence = new StoryCoherence(accounts, lines);
    coherence.histories(arrange, Place.ROOT.field("arrange"));
    return coherence.complaints;
  }

  private void histories(JsonNode arrange, Place place) {
    arrange.forEachEntry((name, history) -> labels(history, place.field(name)));
    arrange.forEachEntry(
        (name, history) -> {
          account(name, place.field(name));
          history.forEachEntry((list, acts) -> acts(acts, place.field(name).field(list)));
          each(history, place.field(name), "discounts", this::discount);
          each(history, place.field(name), "orders", this::order);
        });
  }

  private void labels(JsonNode history, Place place) {
    history.forEachEntry(
        (list, things) -> {
          Kind kind = KINDS.get(list);
          for (int i = 0; kind != null && i < things.size(); i++) {
            Place here = place.field(list).item(i);
            label(things.path(i), here, kind);
            JsonNode steps = things.path(i).path("then");
            for (int step = 0; step < steps.size(); step++) {
              label(steps.path(step), here.field("then").item(step), Kind.ORDER);
            }
          }
        });
  }

  private void label(JsonNode thing, Place place, Kind kind) {
    String label = thing.path("label").asString("");
    if (!label.isEmpty() && labels.putIfAbsent(label, kind) != null) {
      complain(place.field("label"), "is given twice");
    }
  }

  /** Looks at one thing of a list. */
  private interface Look {
    void at(JsonNode thing, Place place);
  }

  private static void each(JsonNode history, Place place, String list, Look look) {
    JsonNode things = history.path(list);
    for (int i = 0; i < things.size(); i++) {
      look.at(things.path(i), place.field(list).item(i));
    }
  }

  private void discount(JsonNode discount, Place place) {
    if (Stream.of("ratio", "amount", "price").filter(discount::has).count() != 1) {
      complain(place, "needs one of ratio, amount and price");
    }
  }

  private void order(JsonNode order, Place place) {
    if (order.path("review").asBoolean(false) && order.path("confirm").asBoolean(false)) {
      complain(place.field("confirm"), "excludes a review");
    }
  }

  private void acts(JsonNode acts, Place place) {
    for (int i = 0; i < acts.size(); i++) {
      Place here = place.item(i);
      acts.path(i).forEachEntry((field, value) -> field(field, value, here.field(field)));
    }
  }

  private void field(String name, JsonNode value, Place place) {
    switch (name) {
      case "at", "expires", "valid_from", "effective_time", "reclaimed" -> time(value, place);
      case "by" -> account(value.asString(), place);
      case "discount" -> reference(value, EnumSet.of(Kind.DISCOUNT), place);
      case "order" -> reference(value, EnumSet.of(Kind.ORDER), place);
      case "coupons" -> {
        for (int i = 0; i < value.size(); i++) {
          reference(value.path(i), payers(place), place.item(i));
        }
      }
      case "then" -> acts(value, place);
      default -> {}
    }
  }

  /** An order locks coupons; a payment, which is a step, draws on cards too. */
  private static EnumSet<Kind> payers(Place place) {
    return place.pointer().matches(".*/orders/\\d+/then/\\d+/coupons")
        ? EnumSet.of(Kind.COUPON, Kind.CARD)
        : EnumSet.of(Kind.COUPON);
  }

  private void reference(JsonNode label, EnumSet<Kind> kinds, Place place) {
    Kind kind = labels.get(label.asString());
    if (kind == null || !kinds.contains(kind)) {
      complain(place, kind == null ? "is no label of this file" : "is the label of another thing");
    }
  }

  private void time(JsonNode value, Place place) {
    if (StoryTime.parse(value.asString()).isEmpty()) {
      complain(place, "is no time or span");
    }
  }

  private void account(String name, Place place) {
    if (!accounts.contains(name)) {
      complain(place, "is no account of this file");
    }
  }

  private void complain(Place place, String reason) {
    complaints.add(lines.complaint(place, reason));
  }
}
