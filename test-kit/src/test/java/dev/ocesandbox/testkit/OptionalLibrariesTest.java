// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Libraries that users may leave out are named by few classes, which are loaded when needed. */
class OptionalLibrariesTest {

  private static final Path CLASSES = Path.of("target/classes/dev/ocesandbox/testkit");

  /** Returns the classes whose constants name a package, without those nested in them. */
  private static Set<String> naming(String packageName) throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> constants(file).contains(packageName))
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("(\\$.*)?\\.class$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String constants(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void testcontainers_is_known_to_its_package_only() throws IOException {
    assertThat(naming("org/testcontainers"))
        .contains("containers/OceSandboxContainer")
        .allSatisfy(name -> assertThat(name).startsWith("containers/"));
  }

  @Test
  void one_class_leads_to_containers_and_one_to_the_sdk() throws IOException {
    assertThat(naming("dev/ocesandbox/testkit/containers"))
        .filteredOn(name -> !name.startsWith("containers/"))
        .containsExactly("ContainerServer");
    // The one that calls it names the type of its answer, too.
    assertThat(naming("com/huaweicloud")).containsExactly("Parameters", "SdkClients");
  }

  @Test
  void without_testcontainers_its_runtime_says_what_is_missing() throws Exception {
    try (URLClassLoader without =
        new URLClassLoader(
            new URL[] {CLASSES.resolve("../../..").toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      Class<?> server = without.loadClass("dev.ocesandbox.testkit.SharedServer");
      Class<?> runtime = without.loadClass("dev.ocesandbox.testkit.SandboxRuntime");
      Method of = server.getDeclaredMethod("of", runtime);
      Method lease = server.getDeclaredMethod("lease");
      of.setAccessible(true);
      lease.setAccessible(true);
      Object container = of.invoke(null, runtime.getEnumConstants()[1]);

      assertThatThrownBy(() -> lease.invoke(container))
          .rootCause()
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> lease.invoke(container))
          .cause()
          .hasMessageContaining("org.testcontainers:testcontainers");
    }
  }
}
