// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A sandbox with a socket that plays the real service. */
final class SecondSandbox implements AutoCloseable {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final HttpClient client = HttpClient.newHttpClient();

  URI base() {
    return URI.create(sandbox.endpoint());
  }

  Keys keys() {
    AccountAccess.Login acme = sandbox.accounts().get(0).own();
    return Keys.of(acme.accessKey(), acme.secretKey());
  }

  TargetOptions target() {
    return new TargetOptions(base(), keys(), null, null, Duration.ofSeconds(20));
  }

  VerificationResult verify(String... operations) {
    return verify(
        new VerifyOptions(target(), 1_000, Duration.ofMinutes(5), Set.of(operations), false));
  }

  static VerificationResult verify(VerifyOptions options) {
    Clock clock = Clock.systemUTC();
    Pace pace = new Pace(1_000, nanos -> {}, () -> 0);
    return Verification.run(options, clock, pace, new Silent());
  }

  /** Sends a control request and returns the status. */
  int control(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/_sandbox/worlds/default" + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.body());
      }
      return answer.statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** Progress that nobody watches. */
  static final class Silent implements Verification.Progress {
    @Override
    public void next(Operation operation, int done, int all) {}

    @Override
    public void done(OperationResult result) {}

    @Override
    public void writes(List<String> requests) {}
  }
}
