// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.testkit.internal.IsolatedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Where {@link OceSandbox#tls} comes from, and the servers of tests with it. */
class TlsSettingTest {

  @OceSandbox(tls = true)
  abstract static class Base {}

  @OceSandbox(scenario = "empty")
  static class Inherits extends Base {
    @Test
    void has_a_ca(Sandbox sandbox) throws Exception {
      assertThat(sandbox.trustStore().size()).isEqualTo(1);
      assertThat(sandbox.httpsEndpoint()).startsWith("https://127.0.0.1:");
    }
  }

  @OceSandbox(tls = true, lifetime = Lifetime.RUN)
  static class OfTheRun {
    @OceSandbox Sandbox plain;

    @Test
    void uses_another_server_than_tests_without_tls(@From("plain") Sandbox same) {
      assertThat(same).isSameAs(plain);
    }

    @Test
    void has_a_ca(Sandbox sandbox) throws Exception {
      assertThat(sandbox.trustStore().size()).isEqualTo(1);
      assertThat(sandbox.endpoint()).isNotEqualTo(plain.endpoint());
    }
  }

  @OceSandbox(tls = true, runtime = SandboxRuntime.CONTAINER)
  static class OnRunningServer {
    @Test
    void has_a_ca(Sandbox sandbox) throws Exception {
      assertThat(sandbox.trustStore().size()).isEqualTo(1);
    }
  }

  private static boolean tls(Class<?> type, Map<String, String> project) {
    Function<String, Optional<String>> parameters = name -> Optional.ofNullable(project.get(name));
    return SandboxSettings.of(List.of(type.getAnnotation(OceSandbox.class)), parameters).tls();
  }

  @Test
  void an_annotation_or_the_project_turns_it_on() {
    assertThat(tls(Base.class, Map.of())).isTrue();
    assertThat(tls(Base.class, Map.of("oce-sandbox.tls", "false"))).isTrue();
    assertThat(tls(Inherits.class, Map.of())).isFalse();
    assertThat(tls(Inherits.class, Map.of("oce-sandbox.tls", "TRUE "))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tls(Base.class, Map.of("oce-sandbox.tls", "yes")))
        .withMessageContaining("oce-sandbox.tls")
        .withMessageContaining("yes");
  }

  @Test
  void the_annotation_of_a_base_class_counts() {
    JUnitRunner.assertPassed(JUnitRunner.run(Inherits.class), 1);
  }

  @Test
  void tests_with_and_without_it_use_two_servers() {
    JUnitRunner.assertPassed(JUnitRunner.run(OfTheRun.class), 2);
  }

  @Test
  void a_running_server_instead_of_a_container_must_have_tls() {
    try (IsolatedServer server = IsolatedServer.start(Map.of("tls", "true"));
        IsolatedServer plain = IsolatedServer.start(Map.of())) {
      System.setProperty("oce-sandbox.endpoint", plain.endpoint());
      assertThat(JUnitRunner.failure(JUnitRunner.run(OnRunningServer.class)))
          .hasStackTraceContaining("Start it with --tls");

      System.setProperty("oce-sandbox.endpoint", server.endpoint());
      JUnitRunner.assertPassed(JUnitRunner.run(OnRunningServer.class), 1);
    } finally {
      System.clearProperty("oce-sandbox.endpoint");
    }
  }
}
