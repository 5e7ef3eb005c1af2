// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.spring;

import dev.ocesandbox.testkit.internal.TestWorlds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Adds the properties of the world to the contexts of test classes that have one. */
final class SandboxCustomizerFactory implements ContextCustomizerFactory {

  SandboxCustomizerFactory() {}

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return TestWorlds.find(testClass).map(SandboxCustomizer::new).orElse(null);
  }
}
