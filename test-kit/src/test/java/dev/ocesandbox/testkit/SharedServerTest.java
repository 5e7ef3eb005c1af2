// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedServerTest {

  private final SharedServer server =
      new SharedServer(() -> IsolatedServer.start(IsolatedServer.STANDARD));

  private static int status(String endpoint) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(endpoint + "/_sandbox/readyz")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void a_server_stops_with_the_last_engine_and_leaves_nothing_behind() throws Exception {
    SharedServer.Lease engine = server.lease();
    SharedServer.Lease sandbox = server.lease();
    Path jar = ((IsolatedServer) engine.door()).jar();
    assertThat(jar).exists();
    String endpoint = engine.door().endpoint();
    assertThat(sandbox.door()).isSameAs(engine.door());
    assertThat(status(endpoint)).isEqualTo(200);

    sandbox.release();
    assertThat(status(endpoint)).isEqualTo(200);

    engine.releaseAndStop();
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> status(endpoint));
    assertThat(jar).doesNotExist();
  }

  @Test
  void a_server_that_another_one_still_uses_goes_on_and_a_new_one_can_follow() throws Exception {
    SharedServer.Lease outer = server.lease();
    server.lease().releaseAndStop();
    assertThat(status(outer.door().endpoint())).isEqualTo(200);
    outer.releaseAndStop();

    SharedServer.Lease next = server.lease();
    assertThat(status(next.door().endpoint())).isEqualTo(200);
    next.releaseAndStop();
  }
}
