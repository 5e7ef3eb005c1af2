// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The time that one interaction may take.
 *
 * @param limit the longest time
 */
record Deadline(Duration limit) {

  /**
   * Returns what {@code work} returns, which runs in a thread of its own: a regular expression of a
   * pact can run for hours and cannot be interrupted.
   *
   * @throws InteractionProblem if the time is over or {@code work} fails
   */
  <T> T within(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "pact-verification");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new InteractionProblem(
          "The interaction took more than %d ms. Look for a slow regular expression or a planned delay"
              .formatted(limit.toMillis()));
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InteractionProblem("The verification was interrupted");
    }
  }

  /** What a broken pact causes concerns its interaction only. */
  private static InteractionProblem problem(@Nullable Throwable cause) {
    if (cause instanceof InteractionProblem known) {
      return known;
    }
    String reason = cause instanceof StackOverflowError ? "it is nested too deeply" : "" + cause;
    return new InteractionProblem("The interaction cannot be verified: " + reason, cause);
  }
}
