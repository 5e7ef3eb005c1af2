// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbers of ids that the world of a whole history has issued before each command. With them,
 * the commands that are left make the same ids when others are taken out.
 */
final class Baseline {

  private final List<Map<String, Long>> counters = new ArrayList<>();
  private final Answered last;

  private Baseline(Replayer replayer, HistoryFile file, int target) {
    HostedWorld hosted = replayer.open(file.start());
    Answered answered = Answered.NOTHING;
    for (StoredEntry entry : file.entries().subList(0, target + 1)) {
      counters.add(
          entry.counters().isEmpty()
              ? hosted.store().current().world().counters()
              : entry.counters());
      answered = replayer.run(entry, entry.command(), hosted);
    }
    this.last = answered;
  }

  /** Runs a history up to its target. */
  static Baseline of(Replayer replayer, HistoryFile file, int target) {
    return new Baseline(replayer, file, target);
  }

  /** Returns the numbers of ids that were issued before a command. */
  Map<String, Long> at(int index) {
    return counters.get(index);
  }

  /** Returns how the target ended. */
  Answered last() {
    return last;
  }
}
