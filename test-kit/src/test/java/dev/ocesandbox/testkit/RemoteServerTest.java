// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ocesandbox.testkit.internal.IsolatedServer;
import dev.ocesandbox.testkit.internal.RemoteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sandboxes on a running server, which here is a second one in this JVM. */
class RemoteServerTest {

  private static IsolatedServer server;

  @BeforeAll
  static void start() {
    server = IsolatedServer.start(Map.of("clock", "2027-05-05T00:00:00Z"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static int worlds() {
    return server.send("GET", "/_sandbox/worlds", null).body().list("worlds").size();
  }

  @Test
  void a_sandbox_creates_a_world_and_deletes_it_when_closed() {
    int before = worlds();
    try (Sandbox sandbox = Sandbox.at(server.endpoint() + "/")) {
      assertThat(sandbox.endpoint()).isEqualTo(server.endpoint());
      assertThat(sandbox.clock().now()).isEqualTo(OceSandbox.CLOCK);
      sandbox.given().account("acme").cash("12.00");
      assertThat(sandbox.control().get("accounts/acme").text("/balance")).isEqualTo("12.00");
      try (Sandbox other = sandbox.fork()) {
        assertThat(other.account().accessKey()).isNotEqualTo(sandbox.account().accessKey());
        assertThat(worlds()).isEqualTo(before + 2);
      }
    }
    assertThat(worlds()).isEqualTo(before);
  }

  @Test
  void scenario_seed_and_clock_can_be_set() {
    Instant at = Instant.parse("2027-02-03T04:05:06Z");
    try (Sandbox sandbox =
        Sandbox.with()
            .server(server.endpoint())
            .scenario("scenarios/corner-shop.json")
            .seed(9)
            .clock(at)
            .start()) {
      assertThat(sandbox.clock().now()).isEqualTo(at);
      assertThat(sandbox.control().get("").at("/seed")).isEqualTo(9L);
      assertThat(sandbox.account().name()).isEqualTo("corner-shop");
    }
  }

  @Test
  void an_attached_world_is_kept_when_its_sandbox_is_closed() {
    try (Sandbox sandbox = Sandbox.with().server(server.endpoint()).attach("default")) {
      assertThat(sandbox.account("acme").token()).isEqualTo("sandbox-token-acme");
      assertThat(sandbox.clock().advance(Duration.ofDays(1)).to())
          .isEqualTo(Instant.parse("2027-05-06T00:00:00Z"));
    }
    assertThat(server.send("GET", "/_sandbox/worlds/default", null).status()).isEqualTo(200);
    assertThatThrownBy(() -> Sandbox.with().server(server.endpoint()).attach("nowhere"))
        .isInstanceOf(ControlApiException.class)
        .hasMessageContaining("nowhere");
    assertThatIllegalStateException().isThrownBy(() -> Sandbox.with().attach("default"));
  }

  @Test
  void errors_are_the_same_as_in_process() {
    try (Sandbox sandbox = Sandbox.at(server.endpoint())) {
      assertThatThrownBy(() -> sandbox.clock().advanceTo(Instant.parse("2020-01-01T00:00:00Z")))
          .isInstanceOf(ControlApiException.class)
          .extracting(e -> ((ControlApiException) e).rule())
          .isEqualTo("control.clock-forward");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.control().post("orders", "{"))
          .withMessageContaining("JSON");
    }
  }

  @Test
  void templates_are_deleted_after_the_last_lease() {
    int before = worlds();
    SharedServer shared = new SharedServer(() -> RemoteServer.at(server.endpoint(), null));
    SharedServer.Lease engine = shared.lease();
    try (Sandbox one = shared.open(SandboxConfig.STANDARD);
        Sandbox other = shared.open(SandboxConfig.STANDARD)) {
      assertThat(one.world()).isNotEqualTo(other.world());
      assertThat(worlds()).isEqualTo(before + 3);
    }
    engine.releaseAndStop();
    assertThat(worlds()).isEqualTo(before);
  }

  @OceSandbox(runtime = SandboxRuntime.CONTAINER)
  static class WithContainerRuntime {
    @Test
    void uses_the_running_server(Sandbox sandbox) {
      assertThat(sandbox.endpoint()).isEqualTo(server.endpoint());
    }
  }

  @Test
  void a_system_property_selects_a_running_server_instead_of_a_container() {
    int before = worlds();
    System.setProperty("oce-sandbox.endpoint", server.endpoint());
    try {
      JUnitRunner.assertPassed(JUnitRunner.run(WithContainerRuntime.class), 1);
    } finally {
      System.clearProperty("oce-sandbox.endpoint");
    }
    assertThat(worlds()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "ftp://here", "http://", "http://here/path"})
  void an_invalid_address_is_rejected(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.at(address))
        .withMessageContaining(address);
  }

  @Test
  void an_unreachable_server_or_another_kind_of_server_is_rejected() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "http://127.0.0.1:" + other.getAddress().getPort();
    byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    assertThatIllegalStateException()
        .isThrownBy(() -> Sandbox.at(address))
        .withMessageContaining(address)
        .withMessageContaining("is not a sandbox");

    other.stop(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> Sandbox.at(address))
        .withMessageContaining("Failed to reach the sandbox at " + address);
  }
}
