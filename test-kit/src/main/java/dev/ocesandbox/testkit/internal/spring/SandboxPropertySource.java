// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.spring;

import dev.ocesandbox.testkit.internal.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** The properties of a world. A name with its prefix that does not exist is an error. */
final class SandboxPropertySource extends EnumerablePropertySource<Map<String, String>> {

  private static final String NAME = "oce-sandbox";
  private static final String PREFIX = "oce.sandbox.";

  private final boolean hasKeys;

  SandboxPropertySource(Map<String, String> properties, boolean hasKeys) {
    super(NAME, Map.copyOf(properties));
    this.hasKeys = hasKeys;
  }

  @Override
  public String[] getPropertyNames() {
    return source.keySet().toArray(String[]::new);
  }

  /**
   * Returns the value of a property; null if its name has another prefix.
   *
   * @throws IllegalStateException if only worlds that live longer than a test have the property
   * @throws IllegalArgumentException if there is no such property
   */
  @Override
  public @Nullable Object getProperty(String name) {
    String value = source.get(name);
    if (value != null || !name.startsWith(PREFIX)) {
      return value;
    }
    if (!hasKeys) {
      throw new IllegalStateException(
          ("%s has no value, because each test method has a world with keys of its own. For keys"
                  + " that a context can hold, use @OceSandbox(lifetime = Lifetime.RUN)")
              .formatted(name));
    }
    return source.get(Nearest.known("property", name, List.copyOf(source.keySet())));
  }
}
