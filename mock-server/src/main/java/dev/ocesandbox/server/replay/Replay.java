// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.ArrayList;
import java.util.List;

/** Runs a whole history again and compares the answers. */
public final class Replay {

  private Replay() {}

  /** How an answer in a file and the one now compare. */
  public enum Verdict {
    /** They are the same, byte for byte. */
    SAME,
    /** The statuses are the same. The body was not kept. */
    SAME_STATUS,
    /** They differ. */
    DIFFERENT,
    /** An earlier world gave the answer, which cannot be reproduced. */
    NOT_COMPARED,
    /** The file has no answer. */
    NO_ANSWER
  }

  /**
   * A command that was run again.
   *
   * @param entry the command and its answer in the file
   * @param answered the answer now
   */
  public record Row(StoredEntry entry, Answered answered) {

    /** Returns how the answers compare. */
    public Verdict verdict() {
      if (entry.isStaleRead()) {
        return Verdict.NOT_COMPARED;
      }
      if (entry.requestId() == null || entry.status() == 0) {
        return Verdict.NO_ANSWER;
      }
      if (entry.status() != answered.status() || !entry.rule().equals(answered.rule())) {
        return Verdict.DIFFERENT;
      }
      if (entry.answer() == null) {
        return Verdict.SAME_STATUS;
      }
      return entry.answer().equals(answered.answer()) ? Verdict.SAME : Verdict.DIFFERENT;
    }

    /** Returns whether the answers differ, as far as they can be compared. */
    public boolean isDifferent() {
      return verdict() == Verdict.DIFFERENT;
    }
  }

  /** Follows a replay. */
  public interface Progress {
    /** Called after each command; may throw to end the replay. */
    void done(int commands);
  }

  /** Runs all commands in order. */
  public static List<Row> run(Replayer replayer, HistoryFile file, Progress progress) {
    HostedWorld hosted = replayer.open(file.start());
    List<Row> rows = new ArrayList<>();
    for (StoredEntry entry : file.entries()) {
      rows.add(new Row(entry, replayer.run(entry, entry.command(), hosted)));
      progress.done(rows.size());
    }
    return rows;
  }
}
