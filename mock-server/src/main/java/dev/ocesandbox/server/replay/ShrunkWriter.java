// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Identity;
import dev.ocesandbox.server.scenarios.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Writes a part of a history as a history file of its own. */
public final class ShrunkWriter {

  private ShrunkWriter() {}

  /** Writes commands with the answers that they have now. The stream is not closed. */
  public static void write(HistoryFile from, List<Replay.Row> rows, OutputStream out)
      throws IOException {
    Identity identity = from.start().identity();
    RecordWriter lines = new RecordWriter(out);
    lines.open('{');
    lines.field("format", HistoryWriter.FORMAT);
    lines.field("version", HistoryWriter.VERSION);
    lines.field("seed", from.head().seed());
    lines.field("scenario", identity.scenario());
    lines.field("world", identity.id());
    if (identity.from() != null) {
      lines.field("from", identity.from());
    }
    lines.nested("start", start -> start.write(from.head().bytes()));
    lines.list("entries", rows.stream().map(ShrunkWriter::entry).toList());
    lines.close('}');
    lines.end();
  }

  private static ObjectNode entry(Replay.Row row) {
    StoredEntry entry = row.entry();
    ObjectNode node =
        Json.object()
            .put("number", entry.number())
            .put("at", entry.command().now().toString())
            .put("operation", entry.command().operation())
            .put("caller", entry.command().caller());
    node.set("input", Secrets.input(entry.command().input()));
    node.put("write", entry.write());
    if (!entry.counters().isEmpty()) {
      ObjectNode counters = node.putObject("counters");
      new TreeMap<>(entry.counters()).forEach(counters::put);
    }
    if (entry.requestId() != null) {
      answer(row, node.put("request_id", entry.requestId()));
    }
    return node;
  }

  private static void answer(Replay.Row row, ObjectNode node) {
    StoredEntry entry = row.entry();
    boolean stale = entry.isStaleRead();
    String rule = stale ? entry.rule() : row.answered().rule();
    node.put("status", stale ? entry.status() : row.answered().status());
    if (!rule.isEmpty()) {
      node.put("rule", rule);
    }
    if (stale || entry.kept() == KeptAnswer.STREAMED) {
      node.put("answer_left_out", HistoryWriter.leftOut(entry.kept()));
    } else {
      node.put("answer", row.answered().answer());
    }
  }
}
