// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation and its handler, declared in the {@code ...Api} or {@code ...Control} class of a
 * room.
 *
 * @param operation operation id
 * @param handler handler of the operation
 */
public record Route(String operation, Handler handler) {

  /** A handler of an operation. */
  public sealed interface Handler {}

  /**
   * A handler of an operation inside a world.
   *
   * @param work a pure function of the call and the world
   * @param writes whether a call may change a world; other calls run concurrently with the writer
   * @param failure additional fields in the bodies of refusals
   * @param isRead whether the operation is a read, including reads that are counted
   * @param batch items of the request that can fail individually; null for none
   * @param isInternal whether the operation has no contract and cannot be requested
   */
  public record InWorld(
      InWorldWork work,
      Predicate<World> writes,
      FailureFields failure,
      boolean isRead,
      @Nullable Batch batch,
      boolean isInternal)
      implements Handler {}

  /**
   * A handler of an operation on a hosted world as a whole: its clock, snapshots or planned faults.
   *
   * @param work changes the world through its store
   */
  public record OnHost(HostWork work) implements Handler {}

  /**
   * A handler of an operation outside worlds: IAM, or the control API of the server.
   *
   * @param work handles the request
   */
  public record Direct(DirectWork work) implements Handler {}

  /** The work of a handler inside a world. */
  public interface InWorldWork {
    /** Returns the answer and the changed world, or a refusal. A read returns {@code world}. */
    Change<Answer> handle(Call call, World world);
  }

  /** The work of a handler on a hosted world. */
  public interface HostWork {
    /** Handles a call and returns its outcome. */
    Outcome handle(Call call, HostedWorld hosted);
  }

  /** The work of a handler outside worlds. */
  public interface DirectWork {
    /** Handles a call and returns its outcome. */
    Outcome handle(DirectCall call);
  }

  /** Computes additional fields in the body of a refusal. */
  public interface FailureFields {
    /** No additional fields. */
    FailureFields NONE = (call, world, refusal) -> null;

    /** Returns the fields for a refusal in {@code world}; null for none. */
    @Nullable ObjectNode of(Call call, World world, Refusal refusal);
  }

  /**
   * The items of a batch request.
   *
   * @param field field of the body that lists the items
   * @param failure reports a failed item
   */
  public record Batch(String field, BatchFailure failure) {}

  /** Reports a failed item of a batch. */
  public interface BatchFailure {
    /** Adds a failed item to the answer. */
    void add(ObjectNode answer, String item, Call.ItemError error);
  }

  /** Returns a read. */
  public static Route read(String operation, InWorldWork work) {
    return countedRead(operation, work, world -> false);
  }

  /** Returns a read that changes a world for which {@code counts} is true. */
  public static Route countedRead(String operation, InWorldWork work, Predicate<World> counts) {
    return new Route(operation, new InWorld(work, counts, FailureFields.NONE, true, null, false));
  }

  /** Returns a write. */
  public static Route write(String operation, InWorldWork work) {
    return write(operation, work, FailureFields.NONE);
  }

  /** Returns a write whose refusals have additional fields. */
  public static Route write(String operation, InWorldWork work, FailureFields failure) {
    return new Route(operation, new InWorld(work, world -> true, failure, false, null, false));
  }

  /** Returns a write of several items that can fail individually. */
  public static Route batch(String operation, InWorldWork work, Batch batch) {
    return new Route(
        operation, new InWorld(work, world -> true, FailureFields.NONE, false, batch, false));
  }

  /** Returns a write without a contract, which cannot be requested. */
  public static Route internal(String operation, InWorldWork work) {
    return new Route(
        operation, new InWorld(work, world -> true, FailureFields.NONE, false, null, true));
  }

  /** Returns an operation on a hosted world as a whole. */
  public static Route onHost(String operation, HostWork work) {
    return new Route(operation, new OnHost(work));
  }

  /** Returns an operation outside worlds. */
  public static Route direct(String operation, DirectWork work) {
    return new Route(operation, new Direct(work));
  }
}
