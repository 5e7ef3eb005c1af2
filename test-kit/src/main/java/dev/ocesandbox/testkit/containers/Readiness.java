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
 * Waits until the server is ready to answer requests. Polls 20 times a second, and fails
 * immediately if the container exits, for example because of an invalid option.
 */
final class Readiness extends AbstractWaitStrategy {

  private static final int OK = 200;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);

  private final int port;

  Readiness(int port) {
    this.port = port;
  }

  @Override
  protected void waitUntilReady() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(REQUEST_TIMEOUT).build();
    long start = System.nanoTime();
    while (!isReady(client)) {
      if (!waitStrategyTarget.isRunning()) {
        throw failure("The sandbox container exited before it was ready");
      }
      if (System.nanoTime() - start > startupTimeout.toNanos()) {
        throw failure(
            "The sandbox container was not ready after %d s".formatted(startupTimeout.toSeconds()));
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
      HttpRequest request = HttpRequest.newBuilder(probe).timeout(REQUEST_TIMEOUT).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // The server is not listening yet, or the container and its port mapping are gone.
      return false;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_INTERVAL.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static ContainerLaunchException interrupted() {
    Thread.currentThread().interrupt();
    return new ContainerLaunchException("Interrupted while waiting for the sandbox container");
  }

  private ContainerLaunchException failure(String message) {
    return new ContainerLaunchException(message + ". Its log:\n" + waitStrategyTarget.getLogs());
  }
}
