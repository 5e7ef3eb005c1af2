// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that begin at the same time. */
public final class Together {

  private Together() {}

  /** Work of one of several threads. */
  public interface Work {

    /** Does the work of a thread, which are numbered from 0. */
    void run(int thread);
  }

  /** Runs work on a number of threads, waits for all of them, and throws what one has thrown. */
  public static void run(int count, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < count; thread++) {
        int number = thread;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  work.run(number);
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
