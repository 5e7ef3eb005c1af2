// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
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

/** The view on a server that is there without us; here it is one more in this JVM. */
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
    return server.control("GET", "/_sandbox/worlds", null).body().all("worlds").size();
  }

  @Test
  void a_world_is_made_on_it_and_deleted_in_the_end() {
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
  void a_world_begins_as_it_is_told() {
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
  void a_world_that_is_there_is_entered_and_stays() {
    try (Sandbox sandbox = Sandbox.with().server(server.endpoint()).enter("default")) {
      assertThat(sandbox.account("acme").token()).isEqualTo("sandbox-token-acme");
      assertThat(sandbox.clock().advance(Duration.ofDays(1)).to())
          .isEqualTo(Instant.parse("2027-05-06T00:00:00Z"));
    }
    assertThat(server.control("GET", "/_sandbox/worlds/default", null).status()).isEqualTo(200);
    assertThatThrownBy(() -> Sandbox.with().server(server.endpoint()).enter("nowhere"))
        .isInstanceOf(ControlRefused.class)
        .hasMessageContaining("nowhere");
    assertThatIllegalStateException().isThrownBy(() -> Sandbox.with().enter("default"));
  }

  @Test
  void a_refusal_and_bad_json_are_told_as_in_this_jvm() {
    try (Sandbox sandbox = Sandbox.at(server.endpoint())) {
      assertThatThrownBy(() -> sandbox.clock().advanceTo(Instant.parse("2020-01-01T00:00:00Z")))
          .isInstanceOf(ControlRefused.class)
          .extracting(e -> ((ControlRefused) e).rule())
          .isEqualTo("control.clock-forward");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.control().post("orders", "{"))
          .withMessageContaining("not JSON");
    }
  }

  @Test
  void templates_are_deleted_with_the_last_lease() {
    int before = worlds();
    SharedServer shared =
        new SharedServer(() -> new RemoteServer(RemoteServer.Address.of(server.endpoint(), null)));
    SharedServer.Lease engine = shared.lease();
    try (Sandbox one = Sandbox.open(Setup.STANDARD, shared);
        Sandbox other = Sandbox.open(Setup.STANDARD, shared)) {
      assertThat(one.world()).isNotEqualTo(other.world());
      assertThat(worlds()).isEqualTo(before + 3);
    }
    engine.releaseAndStop();
    assertThat(worlds()).isEqualTo(before);
  }

  @OceSandbox(runtime = SandboxRuntime.CONTAINER)
  static class InAContainer {
    @Test
    void has_a_world_at(Sandbox sandbox) {
      assertThat(sandbox.endpoint()).isEqualTo(server.endpoint());
    }
  }

  @Test
  void a_build_can_name_a_server_instead_of_a_container() {
    int before = worlds();
    System.setProperty("oce-sandbox.endpoint", server.endpoint());
    try {
      Run.assertPassed(Run.of(InAContainer.class), 1);
    } finally {
      System.clearProperty("oce-sandbox.endpoint");
    }
    assertThat(worlds()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "ftp://here", "http://", "http://here/path"})
  void what_is_no_address_is_refused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.at(address))
        .withMessageContaining(address);
  }

  @Test
  void a_server_that_is_not_there_or_is_something_else_is_named() throws IOException {
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
        .withMessageContaining("something else");

    other.stop(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> Sandbox.at(address))
        .withMessageContaining("No sandbox answers at " + address);
  }
}
