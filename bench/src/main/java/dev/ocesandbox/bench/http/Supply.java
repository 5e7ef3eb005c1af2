// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a driver takes its requests from; used by one thread. */
public interface Supply {

  /** Returns the next request; null when there are no more. */
  @Nullable Request next();

  /** Each request once. */
  static Supply once(List<Request> requests) {
    Iterator<Request> left = requests.iterator();
    return () -> left.hasNext() ? left.next() : null;
  }

  /** Each request again and again. */
  static Supply again(List<Request> requests) {
    int[] place = {0};
    return () -> {
      place[0] = place[0] + 1 < requests.size() ? place[0] + 1 : 0;
      return requests.get(place[0]);
    };
  }
}
