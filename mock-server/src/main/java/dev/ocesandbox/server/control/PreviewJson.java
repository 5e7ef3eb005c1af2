// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.routing.Previews;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the result of a previewed request: response, ledger entries and later events. */
final class PreviewJson {

  private final ReplyRenderer replies;
  private final RuleJson rules;

  PreviewJson(Contracts contracts) {
    this.replies = new ReplyRenderer(contracts, "preview");
    this.rules = new RuleJson(contracts.rules());
  }

  ObjectNode of(Previews.Result result, int days) {
    ObjectNode node = Json.object().put("operation", result.exchange().routedOperation().id());
    answer(node, result);
    ArrayNode entries = node.putArray("entries");
    List<Entry> all = result.after().ledger().entries();
    all.subList(result.before().ledger().entries().size(), all.size())
        .forEach(entry -> entries.add(LedgerJson.entry(result.after(), entry)));
    forecast(node, result, days);
    return node;
  }

  private void answer(ObjectNode node, Previews.Result result) {
    Guesses guesses = result.exchange().guesses();
    Outcome outcome = result.outcome().readBy(guesses);
    Reply reply = replies.render(result.exchange(), result.outcome());
    node.put("status", reply.status());
    node.set("body", reply.body().length == 0 ? node.nullNode() : Json.read(reply.body()));
    node.set(
        "rule",
        outcome.fold(done -> node.nullNode(), denied -> rules.refused(denied.refusal(), guesses)));
    ArrayNode applied = node.putArray("applied");
    List<String> ids = result.outcome().fold(Outcome.Done::applied, denied -> List.of());
    ids.stream().distinct().forEach(applied::add);
  }

  /** Compares the forecasts of the world after the request and of the world without it. */
  private static void forecast(ObjectNode node, Previews.Result result, int days) {
    WorldStore store = result.exchange().knownWorld().store();
    Instant now = result.before().settledTo();
    Forecast without = Forecast.of(store, result.before(), now, days);
    Forecast with = Forecast.of(store, result.after(), now, days);
    Instant to = earlier(without.completeTo(), with.completeTo());
    events(node.putArray("events"), with.until(to), without.until(to));
    events(node.putArray("prevented"), without.until(to), with.until(to));
    node.put("truncated", without.isTruncated() || with.isTruncated());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void events(ArrayNode array, List<Event> events, List<Event> others) {
    List<Event> left = new ArrayList<>(others);
    events.stream()
        .filter(event -> !left.remove(event))
        .forEach(e -> array.add(ClockJson.event(e)));
  }
}
