// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What tests must do and must not do, found in the compiled tests. */
class TestCodeTest {

  private static final JavaClasses TESTS = new ClassFileImporter().importPaths(compiledTests());

  private static final Set<String> FLOATING =
      Set.of(
          "double",
          "float",
          "java.lang.Double",
          "java.lang.Float",
          "java.util.stream.DoubleStream",
          "java.util.OptionalDouble");

  /** These have probabilities and shares of bytes, but no money. */
  private static final List<String> WITHOUT_MONEY =
      List.of("gateway.worlds.FaultTest", "conformance.BrokenConnectionConformance");

  @Test
  void the_import_has_found_the_tests() {
    assertThat(TESTS).hasSizeGreaterThan(200);
    assertThat(tests()).hasSizeGreaterThan(1_000);
  }

  @Test
  void every_test_asserts_something() {
    assertThat(tests().filter(test -> !asserts(test, new HashSet<>())))
        .extracting(JavaMember::getFullName)
        .isEmpty();
  }

  @Test
  void no_test_sleeps() {
    assertThat(calls(TESTS.stream()))
        .filteredOn(call -> call.getTarget().getName().equals("sleep"))
        .extracting(JavaCodeUnitAccess::getDescription)
        .isEmpty();
  }

  @Test
  void no_test_calculates_money_in_binary_fractions() {
    List<JavaClass> withMoney =
        TESTS.stream()
            .filter(type -> WITHOUT_MONEY.stream().noneMatch(type.getName()::endsWith))
            .toList();

    assertThat(withMoney.stream().flatMap(type -> type.getCodeUnits().stream()))
        .filteredOn(unit -> isFloating(unit.getRawReturnType(), unit.getRawParameterTypes()))
        .extracting(JavaMember::getFullName)
        .isEmpty();
    assertThat(withMoney.stream().flatMap(type -> type.getFields().stream()))
        .filteredOn(field -> isFloating(field.getRawType(), List.of()))
        .extracting(JavaField::getFullName)
        .isEmpty();
    assertThat(calls(withMoney.stream()))
        .filteredOn(call -> !call.getTargetOwner().getName().startsWith("com.huaweicloud."))
        .filteredOn(
            call ->
                isFloating(
                    call.getTarget().getRawReturnType(), call.getTarget().getRawParameterTypes()))
        .extracting(JavaCodeUnitAccess::getDescription)
        .isEmpty();
  }

  private static Stream<? extends JavaCodeUnit> tests() {
    return TESTS.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.isAnnotatedWith(Test.class)
                    || method.isAnnotatedWith(ParameterizedTest.class));
  }

  private static Stream<JavaCodeUnitAccess<?>> calls(Stream<JavaClass> types) {
    return types.flatMap(type -> type.getCodeUnits().stream()).flatMap(TestCodeTest::calls);
  }

  private static Stream<JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
  }

  /** Follows the calls of a test through the code of the tests. */
  private static boolean asserts(JavaCodeUnit unit, Set<String> seen) {
    return seen.add(unit.getFullName())
        && calls(unit)
            .anyMatch(
                call -> {
                  Optional<? extends JavaMember> target = call.getTarget().resolveMember();
                  return isAssertion(call.getTargetOwner())
                      || (target.isPresent()
                          && TESTS.contain(target.get().getOwner().getName())
                          && asserts((JavaCodeUnit) target.get(), seen));
                });
  }

  private static boolean isAssertion(JavaClass type) {
    return type.getName().startsWith("org.assertj.core.api.")
        || type.getName().startsWith("com.tngtech.archunit.l")
        || type.isAssignableTo(AssertionError.class);
  }

  private static boolean isFloating(JavaClass result, List<JavaClass> parameters) {
    return Stream.concat(Stream.of(result), parameters.stream())
        .anyMatch(type -> FLOATING.contains(type.getName()));
  }

  private static Path compiledTests() {
    try {
      return Path.of(
          TestCodeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
