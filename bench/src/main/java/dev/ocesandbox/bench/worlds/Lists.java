// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.time.Instant;
import java.util.List;

/**
 * The lists of a room, compared in a small and in a large world. Times in filters are seconds.
 *
 * @param comparison measures and prints
 * @param small the small world
 * @param large the large world
 * @param wall when the requests are sent
 */
record Lists<W extends Lists.Populated>(Comparison comparison, W small, W large, Instant wall) {

  /** A world that answers requests of a login. */
  interface Populated {
    Login login();
  }

  /** The query or the body of a request. */
  interface Filter<W> {
    /** Returns the filter of the request with a number, counted from 0. */
    String of(W world, int number);
  }

  /** Measures a list that is asked for with a query. */
  void get(String list, String path, Filter<W> query) {
    comparison.of(
        list,
        i -> SignedCalls.get(small.login(), path, query.of(small, i), wall),
        i -> SignedCalls.get(large.login(), path, query.of(large, i), wall));
  }

  /** Measures a list that is asked for with a body. */
  void post(String list, String path, Filter<W> body) {
    comparison.of(
        list,
        i -> SignedCalls.post(small.login(), path, body.of(small, i), wall),
        i -> SignedCalls.post(large.login(), path, body.of(large, i), wall));
  }

  /** Returns an element of a list, far from the one before; begins again after the last. */
  static String nth(List<String> all, int number) {
    return all.get((int) (number * 7919L % all.size()));
  }
}
