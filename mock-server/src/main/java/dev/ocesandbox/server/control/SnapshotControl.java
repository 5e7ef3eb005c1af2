// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.gateway.worlds.Snapshots;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes, lists, restores and deletes snapshots of a world, clock and settings included. */
final class SnapshotControl {

  private SnapshotControl() {}

  static Outcome take(Call call, HostedWorld hosted) {
    Instant wall = call.wall();
    String name = call.body().path("name").asString("");
    WorldStore store = hosted.store();
    return store
        .record(wall, call.command(), () -> hosted.snapshots().keep(name, store.view(wall), wall))
        .map(snapshot -> Outcome.done(Answer.created(row(snapshot))))
        .orElseGet(
            () ->
                Outcome.denied(
                    new Refusal(
                        "control.snapshot-limit",
                        Map.of("limit", String.valueOf(Snapshots.LIMIT)))));
  }

  static Outcome list(DirectCall call, HostedWorld hosted) {
    List<Snapshot> all = hosted.snapshots().all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray("snapshots");
    all.forEach(snapshot -> rows.add(row(snapshot)));
    return Outcome.done(Answer.ok(node));
  }

  static Outcome restore(Call call, HostedWorld hosted) {
    String id = call.requiredText("snapshot_id");
    Instant wall = call.wall();
    return hosted
        .snapshots()
        .find(id)
        .map(
            snapshot -> {
              hosted.restore(snapshot, wall, call.command());
              return Outcome.done(Answer.ok(WorldJson.whole(hosted, wall)));
            })
        .orElseGet(() -> Outcome.denied(unknown(id, hosted)));
  }

  static Outcome delete(Call call, HostedWorld hosted) {
    String id = call.requiredText("snapshot_id");
    return hosted
        .store()
        .record(call.wall(), call.command(), () -> hosted.snapshots().remove(id))
        .map(snapshot -> Outcome.done(Answer.noContent()))
        .orElseGet(() -> Outcome.denied(unknown(id, hosted)));
  }

  static Refusal unknown(String id, HostedWorld hosted) {
    return new Refusal(
        "control.snapshot-exists",
        Nearest.suggest(
            Map.of("snapshot", id, "world", hosted.id()),
            id,
            hosted.snapshots().all().stream().map(Snapshot::id).toList()));
  }

  private static ObjectNode row(Snapshot snapshot) {
    return Json.object()
        .put("snapshot_id", snapshot.id())
        .put("name", snapshot.name())
        .put("at", BusinessTime.wire(snapshot.view().at()))
        .put("mode", snapshot.view().frozen() ? "frozen" : "real")
        .put("taken_at", ClockJson.real(snapshot.takenAt()));
  }
}
