// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation and what handles it: one line in the {@code ...Api} of a room.
 *
 * @param operation its id
 * @param handler what handles it
 */
public record Route(String operation, Handler handler) {

  /** What handles an operation. */
  public sealed interface Handler {}

  /**
   * A handler inside a world.
   *
   * @param work decides on an immutable world
   * @param writes whether this call may change the world; otherwise it runs beside the writer
   * @param failure fields that a refusal's body holds besides code and text
   * @param onlyLooks whether it is a read, though some reads count
   * @param batch how a part of it is reported as failed; null where there are no parts
   */
  public record InWorld(
      InWorldWork work,
      BiPredicate<Call, World> writes,
      FailureFields failure,
      boolean onlyLooks,
      @Nullable BatchFailure batch)
      implements Handler {}

  /**
   * A handler outside worlds: IAM and the control API.
   *
   * @param work does it
   */
  public record Direct(DirectWork work) implements Handler {}

  /** Decides on an immutable world; a read returns the world it was given. */
  public interface InWorldWork {
    /** Returns the answer with the world after it, or a refusal. */
    Change<Answer> handle(Call call, World world);
  }

  /** Does something that no single world decides. */
  public interface DirectWork {
    /** Returns how it ended. */
    Outcome handle(Call call);
  }

  /** Adds fields to the body of a refusal. */
  public interface FailureFields {
    /** Returns them; null when there are none. */
    @Nullable ObjectNode of(Call call, World world, Refusal refusal);
  }

  /** Reports one of the {@code resource_ids} of a batch as failed. */
  public interface BatchFailure {
    /** Adds it to the answer. */
    void add(ObjectNode answer, String resourceId, Call.Fault fault);
  }

  /** A read. */
  public static Route read(String operation, InWorldWork work) {
    return new Route(
        operation, new InWorld(work, (call, world) -> false, (c, w, r) -> null, true, null));
  }

  /** A read that counts as a write while something waits to be read. */
  public static Route countedRead(
      String operation, InWorldWork work, BiPredicate<Call, World> counts) {
    return new Route(operation, new InWorld(work, counts, (c, w, r) -> null, true, null));
  }

  /** A write. */
  public static Route write(String operation, InWorldWork work) {
    return write(operation, work, (c, w, r) -> null);
  }

  /** A write whose refusals have more to say. */
  public static Route write(String operation, InWorldWork work, FailureFields failure) {
    return new Route(operation, new InWorld(work, (call, world) -> true, failure, false, null));
  }

  /** A write of several {@code resource_ids}, some of which may fail while others are done. */
  public static Route batch(String operation, InWorldWork work, BatchFailure batch) {
    return new Route(
        operation, new InWorld(work, (call, world) -> true, (c, w, r) -> null, false, batch));
  }

  /** Something outside worlds. */
  public static Route direct(String operation, DirectWork work) {
    return new Route(operation, new Direct(work));
  }
}
