// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit on a class path without JUnit, the vendor's SDK and Testcontainers. */
class OptionalLibrariesTest {

  private URLClassLoader kitOnly;

  @BeforeEach
  void load() throws Exception {
    URL[] path = {ClassFolder.of(Sandbox.class).toUri().toURL()};
    kitOnly = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void close() throws Exception {
    kitOnly.close();
  }

  private Class<?> kitClass(String name) throws ClassNotFoundException {
    return kitOnly.loadClass("dev.ocesandbox.testkit." + name);
  }

  @Test
  void a_sandbox_starts_without_any_library() throws Exception {
    Class<?> type = kitClass("Sandbox");

    try (AutoCloseable sandbox = (AutoCloseable) type.getMethod("start").invoke(null)) {
      assertThat(type.getMethod("accounts").invoke(sandbox).toString()).contains("acme");
    }
  }

  @Test
  void the_container_runtime_names_the_missing_library() throws Exception {
    Class<?> runtime = kitClass("SandboxRuntime");
    Method of = kitClass("SharedServer").getDeclaredMethod("of", runtime, boolean.class);
    Method lease = kitClass("SharedServer").getDeclaredMethod("lease");
    of.setAccessible(true);
    lease.setAccessible(true);
    Object container = of.invoke(null, runtime.getEnumConstants()[1], false);

    assertThatThrownBy(() -> lease.invoke(container))
        .rootCause()
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> lease.invoke(container))
        .cause()
        .hasMessageContaining("org.testcontainers:testcontainers");
  }

  @Test
  void a_test_with_a_pact_names_the_missing_library_and_turns_off_reports_of_use()
      throws Exception {
    String before = System.clearProperty("pact_do_not_track");
    Method require = kitClass("internal.pact.PactLibrary").getMethod("require");

    assertThatThrownBy(() -> require.invoke(null))
        .cause()
        .hasMessageContaining("Add au.com.dius.pact.core:model in version 4.7.5 or newer");
    assertThat(System.getProperty("pact_do_not_track")).isEqualTo("true");
    if (before != null) {
      System.setProperty("pact_do_not_track", before);
    }
  }
}
