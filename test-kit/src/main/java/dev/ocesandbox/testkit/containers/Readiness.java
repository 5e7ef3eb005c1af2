// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until requests will be answered, and no longer: it asks twenty times a second, and a
 * sandbox that has ended, for a bad option say, is told at once with its log.
 */
final class Readiness extends AbstractWaitStrategy {

  private static final int OK = 200;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final int port;

  Readiness(int port) {
    this.port = port;
  }

  @Override
  protected void waitUntilReady() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    long begun = System.nanoTime();
    while (!isReady(client)) {
      if (!waitStrategyTarget.isRunning()) {
        throw failed("The sandbox has ended");
      }
      if (System.nanoTime() - begun > startupTimeout.toNanos()) {
        throw failed("The sandbox is not ready after " + startupTimeout.toSeconds() + " s");
      }
      pause();
    }
  }

  private boolean isReady(HttpClient client) {
    try {
      URI probe =
          URI.create(
              "http://%s:%d/_sandbox/readyz"
                  .formatted(waitStrategyTarget.getHost(), waitStrategyTarget.getMappedPort(port)));
      HttpRequest request = HttpRequest.newBuilder(probe).timeout(ANSWER).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // Nobody listens yet, or the port has gone with the container.
      return false;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static ContainerLaunchException interrupted() {
    Thread.currentThread().interrupt();
    return new ContainerLaunchException("Interrupted while the sandbox started");
  }

  private ContainerLaunchException failed(String what) {
    return new ContainerLaunchException(what + "; its log:\n" + waitStrategyTarget.getLogs());
  }
}
