// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supplies the requests of a driver. Not thread-safe. */
public interface RequestSource {

  /** Returns the next request, or null if there are no more. */
  @Nullable Request next();

  /** Returns a source that supplies each request once. */
  static RequestSource once(List<Request> requests) {
    Iterator<Request> remaining = requests.iterator();
    return () -> remaining.hasNext() ? remaining.next() : null;
  }

  /** Returns a source that repeats the requests endlessly. */
  static RequestSource repeating(List<Request> requests) {
    int[] index = {0};
    return () -> {
      index[0] = index[0] + 1 < requests.size() ? index[0] + 1 : 0;
      return requests.get(index[0]);
    };
  }
}
