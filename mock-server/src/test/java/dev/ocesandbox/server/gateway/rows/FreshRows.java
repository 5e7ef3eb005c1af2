// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import dev.ocesandbox.server.gateway.rows.RowCache.Generations;
import java.util.function.Supplier;

/** Lets tests answer without the rows that are kept. */
public final class FreshRows {

  private FreshRows() {}

  /** Returns what is answered if no row is kept; the kept ones are back afterwards. */
  public static <T> T made(Supplier<T> answer) {
    Generations kept = RowCache.SHARED.exchange(Generations.empty());
    try {
      return answer.get();
    } finally {
      RowCache.SHARED.exchange(kept);
    }
  }

  /** Returns the number of rows that are kept. */
  public static int kept() {
    return RowCache.SHARED.size();
  }
}
