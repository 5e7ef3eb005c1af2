// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Clients that ask at the same time. */
final class Together {

  private static final int SECONDS = 120;

  private Together() {}

  /** Runs {@code work} for 0, 1 and so on, and returns the results in this order. */
  static <T> List<T> ask(int times, int threads, IntFunction<Callable<T>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        calls.add(work.apply(i));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(calls, SECONDS, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
