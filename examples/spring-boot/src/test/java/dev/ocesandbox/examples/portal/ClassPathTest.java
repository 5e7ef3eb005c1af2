// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import kotlin.KotlinVersion;
import org.eclipse.jetty.util.Jetty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * The libraries of the sandbox, which runs in the same JVM, do not affect those of this project.
 */
class ClassPathTest extends PortalTest {

  @Test
  void libraries_have_the_versions_of_this_project(Sandbox sandbox) {
    assertThat(sandbox.endpoint()).isNotEmpty();

    assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION)
        .hasToString(System.getProperty("expected.jackson"));
    assertThat(Jetty.VERSION).isEqualTo(System.getProperty("expected.jetty"));
    assertThat(KotlinVersion.CURRENT).hasToString(System.getProperty("expected.kotlin"));
    assertThat(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("/slf4j-api-" + System.getProperty("expected.slf4j") + ".jar");
    assertThat(LoggerFactory.getILoggerFactory())
        .isInstanceOf(ch.qos.logback.classic.LoggerContext.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.ocesandbox.contracts.Contracts",
        "dev.ocesandbox.server.Embedded",
        "io.javalin.Javalin",
        "picocli.CommandLine",
        "tools.jackson.databind.ObjectMapper"
      })
  void classes_of_the_server_are_not_visible(String name, Sandbox sandbox) {
    assertThat(sandbox.endpoint()).isNotEmpty();

    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(
            () -> Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
  }

  @Test
  void the_kit_has_no_dependencies() throws IOException {
    List<String> sandboxJars =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.startsWith("oce-"))
            .toList();
    Path kit = Path.of(Sandbox.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    assertThat(sandboxJars).containsExactly(kit.getFileName().toString());
    try (JarFile jar = new JarFile(kit.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("dev/ocesandbox/testkit/"));
    }
  }
}
