// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.kit;

import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;

/**
 * Prints, in microseconds: the first sandbox of this JVM, the first request to it, the tenth and
 * the median of a thousand further worlds, each opened and closed.
 */
public final class FirstSandbox {

  private static final int WORLDS = 1_000;

  private FirstSandbox() {}

  /** Takes nothing. */
  public static void main(String[] arguments) throws IOException {
    long begun = System.nanoTime();
    try (Sandbox sandbox = Sandbox.start()) {
      long usable = System.nanoTime();
      ask(sandbox);
      long answered = System.nanoTime();
      long[] worlds = worlds();
      long tenth = worlds[9];
      Arrays.sort(worlds);
      System.out.printf(
          "%d %d %d %d%n",
          (usable - begun) / 1_000, (answered - usable) / 1_000, tenth, worlds[WORLDS / 2]);
    }
  }

  private static long[] worlds() {
    long[] micros = new long[WORLDS];
    for (int i = 0; i < WORLDS; i++) {
      long begun = System.nanoTime();
      Sandbox.start().close();
      micros[i] = (System.nanoTime() - begun) / 1_000;
    }
    return micros;
  }

  private static void ask(Sandbox sandbox) throws IOException {
    URI balances = URI.create(sandbox.endpoint() + "/v2/accounts/customer-accounts/balances");
    HttpURLConnection connection = (HttpURLConnection) balances.toURL().openConnection();
    connection.setRequestProperty("X-Auth-Token", sandbox.account().token());
    if (connection.getResponseCode() != 200) {
      throw new IOException("answered " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
  }
}
