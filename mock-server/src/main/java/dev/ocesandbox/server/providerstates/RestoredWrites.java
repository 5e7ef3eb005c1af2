// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out writes that were undone by restoring a snapshot. */
final class RestoredWrites {

  private static final String PARAMETER = "snapshot_id";

  private static final Bilingual UNKNOWN =
      new Bilingual(
          "it was restored from a snapshot that the history does not have", "世界恢复自历史中没有的快照");

  private RestoredWrites() {}

  /**
   * Returns the writes that count.
   *
   * @throws IndescribableWorld if a snapshot was restored that was taken before the first write
   */
  static List<Entry> without(List<Entry> writes) {
    List<Entry> counting = new ArrayList<>();
    Map<String, List<Entry>> taken = new HashMap<>();
    for (Entry entry : writes) {
      switch (entry.command().operation()) {
        case "TakeSnapshot" -> taken.put(idOf(entry), List.copyOf(counting));
        case "RestoreSnapshot" -> {
          String id = entry.command().input().path("parameters").path(PARAMETER).asString("");
          List<Entry> before = taken.get(id);
          if (before == null) {
            throw new IndescribableWorld(UNKNOWN);
          }
          counting = new ArrayList<>(before);
        }
        case "DeleteSnapshot" -> {
          // It changes no world, and a deleted snapshot cannot be restored.
        }
        default -> counting.add(entry);
      }
    }
    return counting;
  }

  private static String idOf(Entry entry) {
    return entry.kept() == KeptAnswer.WHOLE && entry.answer().length > 0
        ? Json.read(entry.answer()).path(PARAMETER).asString("")
        : "";
  }
}
