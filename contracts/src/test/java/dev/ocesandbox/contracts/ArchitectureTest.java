// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which package may use which. A package without a row fails the build. */
class ArchitectureTest {

  private static final String ROOT = "dev.ocesandbox.contracts";

  /** Packages of this module and of libraries that each package may use, besides java.base. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "json", Set.of("jackson"),
          "compiled", Set.of("json", "jackson"),
          "check", Set.of("json", "compiled", "jackson", "validator"),
          "", Set.of("json", "check", "jackson"),
          "build", Set.of("", "json", "jackson"));

  private static final Map<String, String> LIBRARIES =
      Map.of("tools.jackson.", "jackson", "com.networknt.", "validator");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @Test
  void every_package_has_a_row_and_uses_only_what_its_row_allows() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> names = used.computeIfAbsent(name(type), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> names.add(name(dependency.getTargetClass().getBaseComponentType())));
      names.remove(name(type));
      names.remove("java");
    }

    assertThat(used.keySet()).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    assertThat(used)
        .allSatisfy((name, names) -> assertThat(MAY_USE.get(name)).as(name).containsAll(names));
  }

  @Test
  void there_are_no_package_cycles() {
    slices().matching("dev.ocesandbox.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static String name(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(ROOT)) {
      return "";
    }
    if (name.startsWith(ROOT + ".")) {
      return name.substring(ROOT.length() + 1);
    }
    if (name.isEmpty() || name.startsWith("java.") || name.startsWith("org.jspecify.")) {
      return "java";
    }
    return LIBRARIES.entrySet().stream()
        .filter(library -> (name + ".").startsWith(library.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(name);
  }
}
