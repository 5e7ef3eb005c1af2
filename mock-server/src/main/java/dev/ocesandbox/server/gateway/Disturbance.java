// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What planned faults have done to a request and will do on the rest of its way. Immutable.
 *
 * @param faults which ones struck, in order
 * @param breakage how its connection breaks; null when it holds
 * @param stale what a read shows instead of the current world; null for that
 * @param stuck whether orders that it would complete stay in processing
 * @param half what the second half of a batch is refused with; null when it is done
 */
public record Disturbance(
    List<Met> faults,
    @Nullable Breakage breakage,
    @Nullable World stale,
    boolean stuck,
    @Nullable Refusal half) {

  /** Nothing. */
  public static final Disturbance NONE = new Disturbance(List.of(), null, null, false, null);

  /**
   * A fault that struck.
   *
   * @param id its id in the world
   * @param kind what it is called
   */
  public record Met(String id, String kind) {

    /** Returns the id of the rule that says what the kind does. */
    public String rule() {
      return "sandbox.fault." + kind;
    }
  }

  /** Copies the list. */
  public Disturbance {
    faults = List.copyOf(faults);
  }

  /** One more fault struck. */
  public Disturbance by(Met fault) {
    return new Disturbance(
        Stream.concat(faults.stream(), Stream.of(fault)).toList(), breakage, stale, stuck, half);
  }

  /** The connection will break. */
  public Disturbance breaking(Breakage how) {
    return new Disturbance(faults, how, stale, stuck, half);
  }

  /** A read will show an earlier world. */
  public Disturbance showing(World earlier) {
    return new Disturbance(faults, breakage, earlier, stuck, half);
  }

  /** Orders will stay in processing. */
  public Disturbance sticking() {
    return new Disturbance(faults, breakage, stale, true, half);
  }

  /** The second half of a batch will be refused. */
  public Disturbance halving(Refusal refusal) {
    return new Disturbance(faults, breakage, stale, stuck, refusal);
  }
}
