// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.gateway.history.Surroundings;
import java.util.List;

/**
 * The snapshots, faults and stubs of a world at one time.
 *
 * @param snapshots its snapshots, oldest first
 * @param snapshotsTaken number of snapshots ever taken
 * @param faults its planned faults, in the order planned
 * @param faultsPlanned number of faults ever planned
 * @param stubs its stubs, in the order added
 * @param stubsAdded number of stubs ever added
 */
public record WorldSurroundings(
    List<Snapshot> snapshots,
    long snapshotsTaken,
    List<Fault> faults,
    long faultsPlanned,
    List<Stub> stubs,
    long stubsAdded)
    implements Surroundings {

  /** Nothing, for a world that has just been created. */
  public static final WorldSurroundings NONE =
      new WorldSurroundings(List.of(), 0, List.of(), 0, List.of(), 0);

  /** Copies the lists. */
  public WorldSurroundings {
    snapshots = List.copyOf(snapshots);
    faults = List.copyOf(faults);
    stubs = List.copyOf(stubs);
  }

  static WorldSurroundings of(HostedWorld hosted, boolean reset) {
    WorldSurroundings found =
        new WorldSurroundings(
            hosted.snapshots().all(),
            hosted.snapshots().taken(),
            reset ? List.of() : hosted.faults().all(),
            hosted.faults().planned(),
            reset ? List.of() : hosted.stubs().all(),
            hosted.stubs().planned());
    return found.equals(NONE) ? NONE : found;
  }
}
