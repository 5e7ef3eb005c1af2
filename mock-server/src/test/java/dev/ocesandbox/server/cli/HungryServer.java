// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** A program like {@code serve} whose log of requests fills the memory at one path. */
final class HungryServer {

  private static final Deque<byte[]> EATEN = new ArrayDeque<>();

  private HungryServer() {}

  /**
   * Starts it.
   *
   * @param args {@code thread} to fill the memory on a thread of its own, {@code request} to do so
   *     when somebody requests {@code /eat}
   */
  public static void main(String[] args) throws InterruptedException {
    OutOfMemory outOfMemory = OutOfMemoryExit.ofProcess();
    SandboxOptions options =
        SandboxOptions.defaults()
            .withListener(
                entry -> {
                  if (entry.request().rawPath().equals("/eat")) {
                    eat();
                  }
                });
    System.out.println("at " + Sandbox.start(options, outOfMemory).endpoint());
    if (args[0].equals("thread")) {
      new Thread(HungryServer::eat, "eater").start();
    }
    // All other threads of a sandbox are daemons.
    new CountDownLatch(1).await();
  }

  private static void eat() {
    while (true) {
      EATEN.add(new byte[10_000]);
    }
  }
}
