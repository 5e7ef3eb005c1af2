// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds a smallest part of a history that still shows a target: no command of it can be left out.
 * Used for one history.
 *
 * <p>It tries ever smaller parts (delta debugging). Ids must not change when commands before are
 * left out: each command runs at its own time, after the world was told how many ids it had issued
 * before it in the whole history. So the answers can be compared byte for byte. Time passes from
 * command to command also without the moves of the clock between them, which are left out, too.
 */
public final class Shrinker {

  private static final int MAX_RUNS = 5_000;

  private final Replayer replayer;
  private final HistoryFile file;
  private final Target target;
  private final Progress progress;
  private final BooleanSupplier inTime;
  private final List<StoredEntry> entries;
  private final Baseline baseline;
  private int runs;

  /** Follows a search. */
  public interface Progress {
    /** Called after each run with the number of commands that are left. */
    void tried(int runs, int left);
  }

  /**
   * What was found.
   *
   * @param rows the commands that are left, as they end now; settlements that did nothing are not
   *     among them
   * @param runs number of parts that were run
   * @param complete whether nothing more can be left out; false if the search was stopped
   */
  public record Shrunk(List<Replay.Row> rows, int runs, boolean complete) {

    /** Copies the list. */
    public Shrunk {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Creates a search, which runs the whole history once.
   *
   * @param inTime whether the search may go on
   */
  public Shrinker(
      Replayer replayer,
      HistoryFile file,
      Target target,
      Progress progress,
      BooleanSupplier inTime) {
    this.replayer = replayer;
    this.file = file;
    this.target = target;
    this.progress = progress;
    this.inTime = inTime;
    this.entries = file.entries();
    this.baseline = Baseline.of(replayer, file, target.index());
  }

  /** Returns what is left; empty if the whole history does not show the target. */
  public Optional<Shrunk> shrink() {
    if (!target.isMet(entries.get(target.index()), baseline.last())) {
      return Optional.empty();
    }
    List<Integer> all = before(entry -> true);
    List<Integer> left = withoutReads(all);
    left = minimal(left);
    boolean complete = mayGoOn();
    Set<Integer> effective = new HashSet<>();
    run(left, false, effective, new ArrayList<>());
    left.removeIf(i -> entries.get(i).isSettlement());
    List<Integer> small = new ArrayList<>(left);
    small.addAll(effective);
    small.sort(Integer::compare);
    List<Replay.Row> rows = new ArrayList<>();
    if (!run(small, false, new HashSet<>(), rows)) {
      rows.clear();
      run(withSettlements(left), false, new HashSet<>(), rows);
    }
    return Optional.of(new Shrunk(rows, runs, complete));
  }

  private boolean mayGoOn() {
    return runs < MAX_RUNS && inTime.getAsBoolean();
  }

  private List<Integer> before(Predicate<StoredEntry> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < target.index(); i++) {
      if (wanted.test(entries.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Reads and refused commands change nothing, so they can go all at once. */
  private List<Integer> withoutReads(List<Integer> all) {
    List<Integer> writes = before(StoredEntry::write);
    return shows(writes) ? writes : all;
  }

  private List<Integer> minimal(List<Integer> from) {
    List<Integer> left = new ArrayList<>(from);
    left.removeIf(i -> entries.get(i).isSettlement());
    if (left.isEmpty() || shows(withSettlements(List.of()))) {
      return withSettlements(List.of());
    }
    int parts = 2;
    while (left.size() > 1 && mayGoOn()) {
      List<Integer> smaller = smaller(left, parts);
      if (smaller.size() < left.size()) {
        left = smaller;
        parts = Math.max(parts - 1, 2);
      } else if (parts >= left.size()) {
        break;
      } else {
        parts = Math.min(left.size(), parts * 2);
      }
    }
    return withSettlements(left);
  }

  /** Returns the list without the first of its parts that can be left out. */
  private List<Integer> smaller(List<Integer> list, int parts) {
    int size = (list.size() + parts - 1) / parts;
    for (int from = 0; from < list.size() && mayGoOn(); from += size) {
      List<Integer> rest = new ArrayList<>(list.subList(0, from));
      rest.addAll(list.subList(Math.min(list.size(), from + size), list.size()));
      if (shows(withSettlements(rest))) {
        return rest;
      }
    }
    return list;
  }

  private List<Integer> withSettlements(List<Integer> list) {
    Set<Integer> wanted = new HashSet<>(list);
    List<Integer> all = before(entry -> true);
    all.removeIf(i -> !entries.get(i).isSettlement() && !wanted.contains(i));
    return all;
  }

  private boolean shows(List<Integer> part) {
    boolean shows = run(part, true, new HashSet<>(), new ArrayList<>());
    progress.tried(runs, part.size() + 1);
    return shows;
  }

  /**
   * Runs a part and the target.
   *
   * @param bounded whether it ends when the time is over
   * @param settlements receives the settlements that did something
   * @param rows receives what was run
   */
  private boolean run(
      List<Integer> part, boolean bounded, Set<Integer> settlements, List<Replay.Row> rows) {
    runs++;
    HostedWorld hosted = replayer.open(file.start());
    for (int index : part) {
      long before = hosted.store().current().number();
      rows.add(step(index, hosted));
      if (entries.get(index).isSettlement() && hosted.store().current().number() > before) {
        settlements.add(index);
      }
      if (bounded && !inTime.getAsBoolean()) {
        return false;
      }
    }
    rows.add(step(target.index(), hosted));
    return target.isMet(entries.get(target.index()), rows.get(rows.size() - 1).answered());
  }

  private Replay.Row step(int index, HostedWorld hosted) {
    StoredEntry entry = entries.get(index);
    StoredEntry told =
        new StoredEntry(
            entry.line(),
            entry.number(),
            entry.command(),
            entry.write(),
            entry.requestId(),
            entry.status(),
            entry.rule(),
            entry.answer(),
            entry.kept(),
            entry.isSettlement() ? Map.of() : baseline.at(index));
    return new Replay.Row(told, replayer.run(told, entry.command(), hosted));
  }
}
