// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the test kit and what each of them may use. */
class ArchitectureTest {

  private static final String ROOT = "dev.ocesandbox.testkit";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /**
   * A package and its allowed dependencies besides itself, the JDK and JSpecify.
   *
   * @param name below the root; empty for the root itself
   * @param packages packages of the kit, which must be rows above this one
   * @param libraries package prefixes of libraries, all of which are optional for users
   */
  private record Row(String name, Set<String> packages, Set<String> libraries) {}

  private static final List<Row> TABLE =
      List.of(
          new Row("internal", Set.of(), Set.of()),
          new Row("internal.sdk", Set.of(), Set.of("com.huaweicloud", "okhttp3")),
          new Row("internal.report", Set.of("internal"), Set.of()),
          new Row("pact", Set.of(), Set.of()),
          new Row("internal.pact", Set.of("internal"), Set.of("au.com.dius.pact")),
          new Row("internal.spring", Set.of("internal"), Set.of("org.springframework")),
          new Row(
              "internal.flip",
              Set.of("internal", "internal.report"),
              Set.of("org.junit.platform.launcher", "org.junit.platform.engine")),
          new Row("verify", Set.of("internal", "internal.report"), Set.of()),
          new Row(
              "",
              Set.of(
                  "internal",
                  "internal.flip",
                  "internal.pact",
                  "internal.report",
                  "internal.sdk",
                  "pact",
                  "verify"),
              Set.of("org.junit.jupiter.api", "org.junit.platform.commons", "org.opentest4j")),
          new Row(
              "containers",
              Set.of("", "internal"),
              Set.of("org.testcontainers", "com.github.dockerjava")),
          new Row(
              "internal.containers",
              Set.of("containers", "internal"),
              Set.of("org.testcontainers")),
          new Row(
              "pact.verify",
              Set.of(""),
              Set.of(
                  "au.com.dius.pact",
                  "javax.crypto",
                  "kotlin",
                  "org.junit.jupiter.api",
                  "org.junit.platform.commons")));

  /** The only classes that may use JUnit, so that the others work without. */
  private static final Set<String> JUNIT_CLASSES =
      Set.of(
          "OceSandbox",
          "SandboxExtension",
          "SandboxDeclaration",
          "SandboxStore",
          "FailureReporter",
          "SuppliedFields",
          "WorldPublisher",
          "pact.verify.SandboxProvider",
          "pact.verify.SandboxProviderExtension",
          "pact.verify.StateMethods",
          "FlippedClass",
          "NestedRun",
          "internal.flip.ClassRun",
          "internal.flip.TestResults");

  /** The only classes that may use the part of Pact JVM for providers. */
  private static final Set<String> PACT_PROVIDER_CLASSES =
      Set.of(
          "pact.verify.SandboxProvider",
          "pact.verify.SandboxProviderExtension",
          "pact.verify.SandboxTarget",
          "pact.verify.StateMethods");

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static Stream<Dependency> dependencies(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream();
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static boolean isAllowed(Row row, JavaClass target) {
    String name = target.getName();
    if (target.isPrimitive() || name.startsWith("java.") || name.startsWith("org.jspecify.")) {
      return true;
    }
    if (target.getPackageName().startsWith(ROOT)) {
      String used = packageOf(target);
      return used.equals(row.name()) || row.packages().contains(used);
    }
    return row.libraries().stream().anyMatch(prefix -> name.startsWith(prefix + "."));
  }

  @Test
  void every_package_has_a_row() {
    Set<String> packages =
        CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

    assertThat(TABLE).extracting(Row::name).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void rows_use_only_rows_above_them_so_there_are_no_cycles() {
    Set<String> above = new HashSet<>();
    for (Row row : TABLE) {
      assertThat(above).as("rows above '%s'", row.name()).containsAll(row.packages());
      above.add(row.name());
    }
  }

  @Test
  void packages_use_only_what_their_row_allows() {
    Set<String> violations = new TreeSet<>();
    for (Row row : TABLE) {
      CLASSES.stream()
          .filter(type -> packageOf(type).equals(row.name()))
          .flatMap(ArchitectureTest::dependencies)
          .filter(dependency -> !isAllowed(row, target(dependency)))
          .forEach(dependency -> violations.add(dependency.getDescription()));
    }

    assertThat(violations).isEmpty();
  }

  @Test
  void junit_is_used_by_the_extension_only() {
    assertThat(users("org\\.(junit|opentest4j).*")).isEqualTo(JUNIT_CLASSES);
  }

  @Test
  void pacts_are_verified_without_the_provider_part_of_pact_jvm() {
    assertThat(users("au\\.com\\.dius\\.pact\\.provider.*")).isEqualTo(PACT_PROVIDER_CLASSES);
  }

  private static Set<String> users(String library) {
    return CLASSES.stream()
        .flatMap(ArchitectureTest::dependencies)
        .filter(dependency -> target(dependency).getName().matches(library))
        .map(dependency -> dependency.getOriginClass().getName())
        .map(name -> name.replaceFirst("\\$.*", "").substring(ROOT.length() + 1))
        .collect(Collectors.toSet());
  }

  @Test
  void class_names_are_unique_and_say_what_a_class_is() {
    List<String> names =
        CLASSES.stream()
            .filter(type -> !type.isAnonymousClass() && !type.getSimpleName().contains("-"))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(names)
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.matches(".*(Impl|Manager|Helper|Utils?|Fake|Mock|Common)"));
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(TABLE)
        .extracting(row -> row.name().isEmpty() ? ROOT : ROOT + "." + row.name())
        .allMatch(
            name ->
                CLASSES.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"));
  }
}
