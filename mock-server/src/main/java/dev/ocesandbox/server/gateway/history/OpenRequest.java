// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.CommandHandler;
import dev.ocesandbox.server.world.WorldStore;
import org.jspecify.annotations.Nullable;

/** A request that is being decided or answered. Thread-safe. */
public final class OpenRequest {

  private final History history;
  private final String requestId;
  private final Object input;
  private final int weight;
  private byte @Nullable [] body;
  private volatile Command command;
  private volatile long seen;
  private volatile boolean stale;
  private volatile boolean published;

  /** Written once: that of a write by the writer of the store, that of a read by its own thread. */
  private volatile @Nullable Item item;

  /**
   * Creates a request.
   *
   * @param body JSON that says the same as the field {@code body} of the command's input; null for
   *     none
   */
  OpenRequest(History history, String requestId, Command command, byte @Nullable [] body) {
    this.history = history;
    this.requestId = requestId;
    this.command = command;
    this.input = command.input();
    this.body = body;
    this.weight = JsonWeight.of(command.input());
  }

  /**
   * Notes which world the request is decided on.
   *
   * @param world number of the world
   * @param timed the command at the time of the decision
   */
  public void sees(long world, Command timed) {
    seen = world;
    command = timed;
  }

  /** Returns a handler that notes which world of a store it sees. */
  public <T> CommandHandler<T> watching(WorldStore store, CommandHandler<T> handler) {
    return (world, timed) -> {
      sees(store.current().number(), timed);
      return handler.handle(world, timed);
    };
  }

  /** Notes that an earlier world answers it, so the answer is not kept. */
  public void readsEarlierWorld() {
    stale = true;
  }

  /** Adds the request to its history, unless it has been published. */
  public void decided() {
    history.decided(this);
  }

  /** Gives the request up, because deciding it has failed. */
  public void failed() {
    history.gaveUp(this);
  }

  /**
   * Adds the answer.
   *
   * @param rule id of the rule that refused the request; empty if it was carried out
   * @param body bytes of the answer, which are not copied
   * @param kept whether they are the whole answer
   */
  public void answered(int status, String rule, byte[] body, KeptAnswer kept) {
    history.answered(this, status, rule, body, stale ? KeptAnswer.STALE_READ : kept);
  }

  /** Whether a command is that of this request, at whatever time. */
  boolean isFor(Command other) {
    return other.input() == input;
  }

  Item asWrite(Command timed, long number) {
    published = true;
    return keep(timed, number, true);
  }

  Item asRead() {
    return keep(command, seen, false);
  }

  private Item keep(Command timed, long number, boolean write) {
    KeptInput kept = KeptInput.of(timed, weight, body, history.pool());
    body = null;
    Item made = new Item(kept, number, write, requestId, weight);
    item = made;
    return made;
  }

  /** Notes that it was published, but is not part of the history. */
  static void publishedOnly(@Nullable OpenRequest request) {
    if (request != null) {
      request.published = true;
    }
  }

  boolean isPublished() {
    return published;
  }

  @Nullable Item item() {
    return item;
  }

  String requestId() {
    return requestId;
  }
}
