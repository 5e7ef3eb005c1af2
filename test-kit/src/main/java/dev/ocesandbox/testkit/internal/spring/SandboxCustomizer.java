// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.spring;

import dev.ocesandbox.testkit.internal.TestWorlds.TestWorld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Adds the properties of a world to a context. Spring caches contexts by their customizers, so test
 * classes share a context if the keys of their worlds are equal.
 */
final class SandboxCustomizer implements ContextCustomizer {

  private final TestWorld world;

  SandboxCustomizer(TestWorld world) {
    this.world = world;
  }

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new SandboxPropertySource(world.properties().get(), world.hasKeys()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SandboxCustomizer that && world.key().equals(that.world.key());
  }

  @Override
  public int hashCode() {
    return world.key().hashCode();
  }
}
