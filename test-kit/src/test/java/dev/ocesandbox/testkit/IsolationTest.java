// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

  private static boolean isServerThread(Thread thread) {
    ClassLoader loader = thread.getContextClassLoader();
    return loader != null && "oce-sandbox".equals(loader.getName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.ocesandbox.server.Sandbox",
        "dev.ocesandbox.contracts.Contracts",
        "io.javalin.Javalin",
        "org.eclipse.jetty.server.Server",
        "tools.jackson.databind.JsonNode",
        "picocli.CommandLine"
      })
  void classes_of_the_server_are_not_on_the_class_path(String type) {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.endpoint()).isNotEmpty();
      assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
    }
  }

  @Test
  void server_threads_use_the_class_loader_of_the_server() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.control().get("").status()).isEqualTo(200);

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("oce-sandbox"))
          .isNotEmpty()
          .allSatisfy(
              thread ->
                  assertThat(thread.getContextClassLoader().getName()).isEqualTo("oce-sandbox"));
    }
  }

  @Test
  void server_threads_do_not_keep_the_jvm_running() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.control().get("").status()).isEqualTo(200);

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(IsolationTest::isServerThread)
          .isNotEmpty()
          .allSatisfy(thread -> assertThat(thread.isDaemon()).as(thread.getName()).isTrue());
    }
  }

  @Test
  void the_context_class_loader_of_the_test_is_unchanged() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.clock().now()).isNotNull();
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
  }
}
