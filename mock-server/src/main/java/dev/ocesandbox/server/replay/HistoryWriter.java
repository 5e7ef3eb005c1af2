// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.gateway.history.History.Start;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.gateway.history.Recorded;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.gateway.worlds.WorldSurroundings;
import dev.ocesandbox.server.scenarios.RecordWriter;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.WorldView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the histories of worlds as files, one command per line. Thread-safe. */
public final class HistoryWriter {

  static final String FORMAT = "oce-sandbox-history";
  static final int VERSION = 1;

  private final WorldExport export;

  /** Creates a writer that writes the starts of histories with {@code export}. */
  public HistoryWriter(WorldExport export) {
    this.export = export;
  }

  /** Writes the history of a world as it is now. The stream is not closed. */
  public void write(HostedWorld hosted, Recorded recorded, OutputStream out) throws IOException {
    Start start = recorded.start();
    RecordWriter lines = new RecordWriter(out);
    lines.open('{');
    lines.field("format", FORMAT);
    lines.field("version", VERSION);
    lines.field("seed", start.state().world().seed());
    lines.field("scenario", hosted.scenario());
    lines.field("world", hosted.id());
    if (hosted.from() != null) {
      lines.field("from", hosted.from());
    }
    lines.openField("start", '{');
    start(lines, hosted, recorded);
    lines.close('}');
    lines.list("entries", each(recorded.entries(), HistoryWriter::entry));
    lines.close('}');
    lines.end();
  }

  private void start(RecordWriter lines, HostedWorld hosted, Recorded recorded) throws IOException {
    Start start = recorded.start();
    boolean frozen = start.state().clock().isFrozen();
    lines.field("commands_before", start.commandsBefore());
    lines.field("reads_dropped", recorded.readsDropped());
    lines.field("at", start.at().toString());
    lines.field("wall", start.wall().toString());
    lines.field("mode", frozen ? "frozen" : "real");
    lines.list(
        "credentials", each(hosted.accounts(start.state().world()), HistoryWriter::credentials));
    WorldSurroundings around = (WorldSurroundings) start.surroundings();
    lines.field("faults_planned", around.faultsPlanned());
    lines.list("faults", each(around.faults(), one -> plan(one.id(), one.plan().described())));
    lines.field("stubs_added", around.stubsAdded());
    lines.list("stubs", each(around.stubs(), one -> plan(one.id(), one.plan().described())));
    lines.field("snapshots_taken", around.snapshotsTaken());
    lines.openField("snapshots", '[');
    for (Snapshot snapshot : around.snapshots()) {
      lines.openItem('{');
      snapshot(lines, hosted.scenario(), snapshot);
      lines.close('}');
    }
    lines.close(']');
    WorldView view = new WorldView(start.state().world(), start.at(), frozen);
    lines.nested("world", out -> export.write(hosted.scenario(), view, out));
  }

  private void snapshot(RecordWriter lines, String scenario, Snapshot snapshot) throws IOException {
    lines.field("snapshot_id", snapshot.id());
    lines.field("name", snapshot.name());
    lines.field("taken_at", snapshot.takenAt().toString());
    lines.field("at", snapshot.view().at().toString());
    lines.field("mode", snapshot.view().frozen() ? "frozen" : "real");
    lines.nested("world", out -> export.write(scenario, snapshot.view(), out));
  }

  /** Returns rows that are made one by one. */
  private static <T> Iterable<ObjectNode> each(List<T> items, Function<T, ObjectNode> row) {
    return () -> items.stream().map(row).iterator();
  }

  private static ObjectNode plan(String id, ObjectNode described) {
    ObjectNode plan = Json.object().put("id", id);
    plan.set("plan", described);
    return plan;
  }

  /** The public part of the credentials, which answers show. */
  private static ObjectNode credentials(AccountAccess access) {
    ObjectNode node =
        Json.object()
            .put("customer_id", access.customerId())
            .put("access_key", access.own().accessKey());
    ArrayNode users = node.putArray("users");
    access
        .users()
        .forEach(
            user ->
                users
                    .addObject()
                    .put("name", user.login().userName())
                    .put("access_key", user.login().accessKey()));
    return node;
  }

  /** Returns how a file says that an answer was left out. */
  static String leftOut(KeptAnswer kept) {
    return kept.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode entry(Entry entry) {
    Command command = entry.command();
    ObjectNode node =
        Json.object()
            .put("number", entry.number())
            .put("at", command.now().toString())
            .put("operation", command.operation())
            .put("caller", command.caller());
    node.set("input", Secrets.input(command.input()));
    node.put("write", entry.write());
    if (!entry.requestId().isEmpty()) {
      node.put("request_id", entry.requestId()).put("status", entry.status());
      if (!entry.rule().isEmpty()) {
        node.put("rule", entry.rule());
      }
      if (entry.kept() == KeptAnswer.WHOLE) {
        node.put("answer", Secrets.answer(entry.answer()));
      } else {
        node.put("answer_left_out", leftOut(entry.kept()));
      }
    }
    return node;
  }
}
