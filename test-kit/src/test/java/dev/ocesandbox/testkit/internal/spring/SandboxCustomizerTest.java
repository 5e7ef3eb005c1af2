// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.Lifetime;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** The properties that contexts of Spring get. */
class SandboxCustomizerTest {

  private static final Map<Class<?>, ContextCustomizer> CUSTOMIZERS = new ConcurrentHashMap<>();

  abstract static class Base {
    ConfigurableEnvironment environment() {
      ContextCustomizer customizer = customizer(getClass());
      CUSTOMIZERS.put(getClass(), customizer);
      GenericApplicationContext context = new GenericApplicationContext();
      customizer.customizeContext(
          context, new MergedContextConfiguration(getClass(), null, null, null, null));
      return context.getEnvironment();
    }
  }

  @OceSandbox
  static class WorldPerMethod extends Base {
    @Test
    void has_an_endpoint_but_no_keys(Sandbox sandbox) {
      assertThat(environment().getProperty("oce.sandbox.endpoint")).isEqualTo(sandbox.endpoint());
      assertThat(environment().getProperty("another.property")).isNull();
      assertThatIllegalStateException()
          .isThrownBy(() -> environment().getProperty("oce.sandbox.access-key"))
          .withMessageContaining("oce.sandbox.access-key has no value")
          .withMessageContaining("Lifetime.RUN");
    }
  }

  @OceSandbox(scenario = "empty")
  static class OtherWorldPerMethod extends Base {
    @Test
    void has_an_endpoint() {
      assertThat(environment().containsProperty("oce.sandbox.endpoint")).isTrue();
    }
  }

  @OceSandbox(lifetime = Lifetime.RUN)
  static class WorldOfRun extends Base {
    @Test
    void has_all_keys(Sandbox sandbox) {
      assertKeys(environment(), sandbox);
    }
  }

  static class SameWorldOfRun extends WorldOfRun {}

  @OceSandbox(lifetime = Lifetime.RUN, seed = 2)
  static class OtherWorldOfRun extends WorldOfRun {}

  @OceSandbox(lifetime = Lifetime.CLASS)
  static class WorldOfClass extends Base {
    @Test
    void has_all_keys(Sandbox sandbox) {
      assertKeys(environment(), sandbox);
    }
  }

  static class OtherWorldOfClass extends WorldOfClass {}

  private static void assertKeys(ConfigurableEnvironment environment, Sandbox sandbox) {
    Account dev = sandbox.account("acme-dev");
    Account acme = sandbox.account();
    assertThat(environment.getProperty("oce.sandbox.endpoint")).isEqualTo(sandbox.endpoint());
    assertThat(environment.getProperty("oce.sandbox.access-key")).isEqualTo(acme.accessKey());
    assertThat(environment.getProperty("oce.sandbox.secret-key")).isEqualTo(acme.secretKey());
    assertThat(environment.getProperty("oce.sandbox.accounts.acme-dev.access-key"))
        .isEqualTo(dev.accessKey());
    assertThat(environment.getProperty("oce.sandbox.accounts.acme-dev.customer-id"))
        .isEqualTo(dev.customerId());
    assertThat(environment.getProperty("oce.sandbox.accounts.acme.users.reader.secret-key"))
        .isEqualTo(acme.user("reader").secretKey());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> environment.getProperty("oce.sandbox.acess-key"))
        .withMessageContaining("Did you mean oce.sandbox.access-key?");
  }

  private static ContextCustomizer customizer(Class<?> type) {
    ContextCustomizerFactory factory =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(ContextCustomizerFactory.class)
            .stream()
            .filter(SandboxCustomizerFactory.class::isInstance)
            .findFirst()
            .orElseThrow();
    return factory.createContextCustomizer(type, List.of());
  }

  private static ContextCustomizer run(Class<?> type) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.succeeded(1).failed(0));
    return CUSTOMIZERS.get(type);
  }

  @Test
  void a_world_per_method_has_an_endpoint_that_contexts_share() {
    assertThat(run(WorldPerMethod.class))
        .isEqualTo(run(OtherWorldPerMethod.class))
        .hasSameHashCodeAs(CUSTOMIZERS.get(OtherWorldPerMethod.class));
  }

  @Test
  void worlds_of_the_run_have_keys_and_contexts_are_shared_if_the_settings_are_equal() {
    assertThat(run(WorldOfRun.class))
        .isEqualTo(run(SameWorldOfRun.class))
        .isNotEqualTo(run(OtherWorldOfRun.class));
  }

  @Test
  void a_world_per_class_has_keys_and_a_context_of_its_own() {
    assertThat(run(WorldOfClass.class)).isNotEqualTo(run(OtherWorldOfClass.class));
  }

  @Test
  void other_classes_are_left_alone_also_after_their_run() {
    run(WorldOfRun.class);

    assertThat(customizer(WorldOfRun.class)).isNull();
    assertThat(customizer(String.class)).isNull();
  }
}
