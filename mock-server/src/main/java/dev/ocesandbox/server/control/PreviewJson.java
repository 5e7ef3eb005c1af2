// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.gateway.errors.Replies;
import dev.ocesandbox.server.gateway.routing.TryOut;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request would be answered, the movements of money and the events that it would cause. */
final class PreviewJson {

  private final Replies replies;
  private final RuleJson rules;

  PreviewJson(Contracts contracts) {
    this.replies = new Replies(contracts, "preview");
    this.rules = new RuleJson(contracts.rules());
  }

  ObjectNode of(TryOut.Ending ending, int days) {
    ObjectNode node = Json.object().put("operation", ending.exchange().routedOperation().id());
    answer(node, ending);
    ArrayNode entries = node.putArray("entries");
    List<Entry> all = ending.after().ledger().entries();
    all.subList(ending.before().ledger().entries().size(), all.size())
        .forEach(entry -> entries.add(LedgerJson.entry(ending.after(), entry)));
    foreseen(node, ending, days);
    return node;
  }

  private void answer(ObjectNode node, TryOut.Ending ending) {
    Reply reply = replies.render(ending.exchange(), ending.outcome());
    node.put("status", reply.status());
    node.set("body", reply.body().length == 0 ? node.nullNode() : Json.read(reply.body()));
    node.set(
        "rule",
        ending.outcome().fold(done -> node.nullNode(), denied -> rules.refused(denied.refusal())));
    ArrayNode applied = node.putArray("applied");
    List<String> ids = ending.outcome().fold(Outcome.Done::applied, denied -> List.of());
    ids.stream().distinct().forEach(applied::add);
  }

  /** Compares what would happen by itself afterwards with what will happen without the request. */
  private static void foreseen(ObjectNode node, TryOut.Ending ending, int days) {
    WorldStore store = ending.exchange().knownWorld().store();
    Instant now = ending.before().settledTo();
    TimelineControl.Ahead without = TimelineControl.Ahead.of(store, ending.before(), now, days);
    TimelineControl.Ahead with = TimelineControl.Ahead.of(store, ending.after(), now, days);
    Instant to = earlier(without.seenTo(), with.seenTo());
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
