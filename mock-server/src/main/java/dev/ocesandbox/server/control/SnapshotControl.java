// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.gateway.worlds.Snapshots;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps moments of a world and puts the world back to them, clock and settings included. */
final class SnapshotControl {

  private SnapshotControl() {}

  static Outcome take(Call call, HostedWorld hosted) {
    Instant wall = call.request().wall();
    String name = call.body().path("name").asString("");
    return hosted
        .snapshots()
        .keep(name, hosted.store().moment(wall), wall)
        .map(snapshot -> Outcome.done(Answer.created(row(snapshot))))
        .orElseGet(
            () ->
                Outcome.denied(
                    new Refusal(
                        "control.snapshot-limit",
                        Map.of("limit", String.valueOf(Snapshots.LIMIT)))));
  }

  static Outcome list(Call call, HostedWorld hosted) {
    List<Snapshot> all = hosted.snapshots().all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray("snapshots");
    all.forEach(snapshot -> rows.add(row(snapshot)));
    return Outcome.done(Answer.ok(node));
  }

  static Outcome restore(Call call, HostedWorld hosted) {
    String id = call.requiredText("snapshot_id");
    Instant wall = call.request().wall();
    return hosted
        .snapshots()
        .find(id)
        .map(
            snapshot -> {
              hosted.restore(snapshot.moment(), wall);
              return Outcome.done(Answer.ok(WorldJson.whole(hosted, wall)));
            })
        .orElseGet(() -> Outcome.denied(unknown(id, hosted)));
  }

  static Outcome delete(Call call, HostedWorld hosted) {
    String id = call.requiredText("snapshot_id");
    return hosted
        .snapshots()
        .remove(id)
        .map(snapshot -> Outcome.done(Answer.noContent()))
        .orElseGet(() -> Outcome.denied(unknown(id, hosted)));
  }

  static Refusal unknown(String id, HostedWorld hosted) {
    return new Refusal("control.snapshot-exists", Map.of("snapshot", id, "world", hosted.id()));
  }

  private static ObjectNode row(Snapshot snapshot) {
    return Json.object()
        .put("snapshot_id", snapshot.id())
        .put("name", snapshot.name())
        .put("at", BusinessTime.wire(snapshot.moment().at()))
        .put("mode", snapshot.moment().frozen() ? "frozen" : "real")
        .put("taken_at", ClockJson.real(snapshot.takenAt()));
  }
}
