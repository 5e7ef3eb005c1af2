// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that pages name with their package, such as {@code world.WorldStore}. */
class ClassNamesTest {

  private static final List<String> SOURCES =
      List.of("contracts/src", "fixtures/src", "mock-server/src", "test-kit/src", "pact/src");
  private static final Pattern NAME = Pattern.compile("`(?:[a-z]+\\.)+([A-Z]\\w+)");

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "docs/add-a-room.md"})
  void a_class_that_a_page_names_exists(String page) throws IOException {
    List<String> names =
        NAME.matcher(Files.readString(Snippet.ROOT.resolve(page)))
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(names).isNotEmpty().isSubsetOf(classes());
  }

  private static Set<String> classes() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Snippet.ROOT.resolve(source))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.replace(".java", ""))
            .forEach(classes::add);
      }
    }
    return classes;
  }
}
