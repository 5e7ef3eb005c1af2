// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

@RequiresImage
class OceSandboxContainerIT {

  private static final String IMAGE = Image.name();

  private static String cash(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").text("/balance");
  }

  @Test
  void a_container_has_accounts_and_a_frozen_clock() {
    // tag::container[]
    OceSandboxContainer container = new OceSandboxContainer();
    container.start();
    Account acme = container.account("acme");
    Sandbox sandbox = container.sandbox();
    sandbox.given().account("acme").cash("100.00");
    sandbox.clock().advance(Duration.ofDays(30));
    // end::container[]
    try (container) {
      assertThat(acme.token()).isEqualTo("sandbox-token-acme");
      assertThat(sandbox).isSameAs(container.sandbox());
      assertThat(sandbox.endpoint()).isEqualTo(container.endpoint());
      assertThat(sandbox.clock().now())
          .isEqualTo(Instant.parse(OceSandbox.CLOCK).plus(Duration.ofDays(30)));
      try (Sandbox fork = sandbox.fork()) {
        fork.given().account("acme").cash("1.00");
        assertThat(cash(sandbox)).isEqualTo("100.00");
      }
    }
  }

  @Test
  void scenario_seed_clock_and_admin_token_can_be_set() {
    Instant at = Instant.parse("2027-02-03T04:05:06Z");
    try (OceSandboxContainer container =
        new OceSandboxContainer(IMAGE)
            .withScenario("scenarios/corner-shop.json")
            .withSeed(9)
            .withClock(at)
            .withAdminToken("secret")) {
      container.start();

      Sandbox sandbox = container.sandbox();
      assertThat(sandbox.account().name()).isEqualTo("corner-shop");
      assertThat(sandbox.clock().now()).isEqualTo(at);
      assertThat(sandbox.control().get("").at("/seed")).isEqualTo(9L);
      assertThatThrownBy(() -> Sandbox.at(container.endpoint())).hasMessageContaining("401");
    }
  }

  @Test
  void a_container_serves_https_with_a_ca_of_its_own() throws Exception {
    try (OceSandboxContainer container = new OceSandboxContainer(IMAGE).withTls()) {
      container.start();

      Sandbox sandbox = container.sandbox();
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(sandbox.trustStore());
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(sandbox.httpsEndpoint() + "/_sandbox/readyz")).build();
      assertThat(
              HttpClient.newBuilder()
                  .sslContext(tls)
                  .build()
                  .send(request, HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void a_container_that_exits_fails_immediately_with_its_log() {
    try (OceSandboxContainer container = new OceSandboxContainer(IMAGE).withScenario("nowhere")) {
      long start = System.nanoTime();

      assertThatThrownBy(container::start)
          .isInstanceOf(ContainerLaunchException.class)
          .rootCause()
          .hasMessageContaining("nowhere");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void a_missing_image_fails_with_instructions() {
    try (OceSandboxContainer container =
        new OceSandboxContainer("oce-sandbox:missing").withImagePullPolicy(image -> false)) {
      assertThatThrownBy(container::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Image oce-sandbox:missing not found")
          .hasMessageContaining("docker build");
    }
  }

  @Test
  void a_generic_container_works_with_a_sandbox() {
    DockerImageName image = DockerImageName.parse(IMAGE);
    // tag::any-container[]
    GenericContainer<?> container =
        new GenericContainer<>(image)
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/_sandbox/readyz"));
    container.start();
    Sandbox sandbox =
        Sandbox.at("http://" + container.getHost() + ":" + container.getMappedPort(8080));
    // end::any-container[]
    try (container;
        sandbox) {
      assertThat(cash(sandbox)).isEqualTo("10000.00");
    }
  }
}
