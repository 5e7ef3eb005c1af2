// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

/**
 * How fast one client sends its body or reads its answer. Used by the thread of the request, and
 * read by the threads that look for slow clients.
 */
final class Transfer {

  private final WaitingClients clients;
  private final Runnable cut;
  private final boolean refused;
  private volatile long bytes;
  private volatile long waited;
  private volatile long since;

  /**
   * Creates a transfer.
   *
   * @param cut closes its connection
   * @param refused whether the thread of the request looks itself, and refuses a slow client
   */
  Transfer(WaitingClients clients, Runnable cut, boolean refused) {
    this.clients = clients;
    this.cut = cut;
    this.refused = refused;
  }

  /** Notes that the thread of the request begins to wait for the client. */
  void begin() {
    since = System.nanoTime();
    clients.add(this);
  }

  /** Notes that the wait has ended, after that many bytes were sent or received. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread of the request writes
  void end(int count) {
    clients.remove(this);
    waited += System.nanoTime() - since;
    bytes += Math.max(count, 0);
    since = 0;
  }

  /** Returns how long the request has waited for its client, in nanoseconds. */
  long waited(long now) {
    long begun = since;
    return begun == 0 ? waited : waited + now - begun;
  }

  /** Returns whether the client is slower than it may be. */
  boolean isTooSlow(long now, Timeouts timeouts) {
    return waited(now) > timeouts.allowed(bytes);
  }

  /** Returns whether the client must be cut, because nobody refuses it. */
  boolean isToCut(long now, Timeouts timeouts) {
    return !refused && isTooSlow(now, timeouts);
  }

  void cut() {
    cut.run();
  }
}
