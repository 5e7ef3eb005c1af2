// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.kit;

import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;

/**
 * Prints times in microseconds: the first sandbox of this JVM, the first request to it, the tenth
 * and the median of a thousand further worlds, each created and closed.
 */
public final class FirstSandbox {

  private static final int WORLDS = 1_000;

  private FirstSandbox() {}

  /** Runs the measurement. Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    try (Sandbox sandbox = Sandbox.start()) {
      long ready = System.nanoTime();
      sendRequest(sandbox);
      long responded = System.nanoTime();
      long[] worlds = worlds();
      long tenth = worlds[9];
      Arrays.sort(worlds);
      System.out.printf(
          "%d %d %d %d%n",
          (ready - start) / 1_000, (responded - ready) / 1_000, tenth, worlds[WORLDS / 2]);
    }
  }

  private static long[] worlds() {
    long[] micros = new long[WORLDS];
    for (int i = 0; i < WORLDS; i++) {
      long start = System.nanoTime();
      Sandbox.start().close();
      micros[i] = (System.nanoTime() - start) / 1_000;
    }
    return micros;
  }

  private static void sendRequest(Sandbox sandbox) throws IOException {
    URI balances = URI.create(sandbox.endpoint() + "/v2/accounts/customer-accounts/balances");
    HttpURLConnection connection = (HttpURLConnection) balances.toURL().openConnection();
    connection.setRequestProperty("X-Auth-Token", sandbox.account().token());
    if (connection.getResponseCode() != 200) {
      throw new IOException("Expected status 200, but was " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
  }
}
