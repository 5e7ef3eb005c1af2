// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.testkit.internal.IsolatedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedServerTest {

  private final SharedServer server =
      new SharedServer(() -> IsolatedServer.startStandard(OceSandbox.CLOCK, false));

  private static int status(String endpoint) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(endpoint + "/_sandbox/readyz")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void a_server_stops_and_deletes_its_jar_after_the_last_engine() throws Exception {
    SharedServer.Lease engine = server.lease();
    SharedServer.Lease sandbox = server.lease();
    Path jar = ((IsolatedServer) engine.connection()).jar();
    assertThat(jar).exists();
    String endpoint = engine.connection().endpoint();
    assertThat(sandbox.connection()).isSameAs(engine.connection());
    assertThat(status(endpoint)).isEqualTo(200);

    sandbox.release();
    assertThat(status(endpoint)).isEqualTo(200);

    engine.releaseAndStop();
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> status(endpoint));
    assertThat(jar).doesNotExist();
  }

  @Test
  void a_server_runs_until_its_last_lease_and_can_be_started_again() throws Exception {
    SharedServer.Lease outer = server.lease();
    server.lease().releaseAndStop();
    assertThat(status(outer.connection().endpoint())).isEqualTo(200);
    outer.releaseAndStop();

    SharedServer.Lease next = server.lease();
    assertThat(status(next.connection().endpoint())).isEqualTo(200);
    next.releaseAndStop();
  }
}
