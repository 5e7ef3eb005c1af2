// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dependency plan and the fences, as DESIGN and ARCHITECTURE.md state them. */
class ArchitectureTest {

  private static final String ROOT = "dev.ocesandbox.server";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  /** How many public types a room may have: its facade, its API and the records that travel. */
  private static final Map<String, Integer> PUBLIC_TYPES =
      Map.ofEntries(
          Map.entry("config", 1),
          Map.entry("agreements", 1),
          Map.entry("contacts", 4),
          Map.entry("attachments", 3),
          Map.entry("privileges", 3),
          Map.entry("products", 14),
          Map.entry("discounts", 4),
          Map.entry("quotes", 6),
          Map.entry("accounts", 10),
          Map.entry("coupons", 21),
          Map.entry("resources", 11),
          Map.entry("ticketcatalog", 11),
          Map.entry("diagnosis", 1),
          Map.entry("packages", 9),
          Map.entry("orders", 20),
          Map.entry("renewals", 3),
          Map.entry("unsubscriptions", 3),
          Map.entry("enterprise", 7),
          Map.entry("history", 1),
          Map.entry("metering", 16),
          Map.entry("bills", 15),
          Map.entry("costs", 1),
          Map.entry("usage", 1),
          Map.entry("audit", 1),
          Map.entry("features", 7),
          Map.entry("tickets", 14),
          Map.entry("messages", 1),
          Map.entry("support", 1),
          Map.entry("authorizations", 6),
          Map.entry("labels", 3));

  /** Where decimals may be used besides the package money, and why. */
  private static final Map<String, String> DECIMALS =
      Map.of(
          "JsonTree", "a JSON tree of JDK types has its numbers as BigDecimal",
          "Embedded", "the same");

  @Test
  void the_import_has_seen_the_whole_server() {
    assertThat(CLASSES).hasSizeGreaterThan(200);
  }

  @Test
  void every_package_has_a_row_and_uses_only_what_its_row_allows() {
    Map<String, Set<String>> table = PackageTable.mayUse();
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String name = PackageTable.nameOf(type.getPackageName());
      Set<String> names = used.computeIfAbsent(name, key -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
          .map(PackageTable::nameOf)
          .filter(other -> !other.equals(name) && !other.equals("java"))
          .forEach(names::add);
    }

    assertThat(used.keySet()).containsExactlyInAnyOrderElementsOf(table.keySet());
    assertThat(used)
        .allSatisfy((name, names) -> assertThat(table.get(name)).as(name).containsAll(names));
  }

  @Test
  void rows_only_allow_what_is_above_them() {
    Map<String, Set<String>> table = PackageTable.mayUse();
    Set<String> above = new TreeSet<>();
    table.forEach(
        (name, allowed) -> {
          assertThat(allowed.stream().filter(table::containsKey).toList())
              .as(name)
              .allMatch(above::contains);
          above.add(name);
        });
  }

  @Test
  void there_are_no_package_cycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_front_knows_the_web_server() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".gateway.http..")
        .and()
        // It reads forms, with a parser that needs no server.
        .doNotHaveSimpleName("FormBody")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void rules_and_records_of_rooms_know_neither_json_nor_the_gateway() {
    noClasses()
        .that(
            resideInAPackage(ROOT + ".domain..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        nameMatching(
                            ".*(Api|Control|Json|Form|File|Setup|PastPurchase|Reads|Discounts)(\\$.*)?"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", ROOT + ".gateway..")
        .check(CLASSES);
  }

  @Test
  void only_money_knows_decimals() {
    noClasses()
        .that(
            resideOutsideOfPackage(ROOT + ".money..")
                .and(describe("are no exception", type -> !DECIMALS.containsKey(outer(type)))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.math.BigDecimal")
        .check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ROOT + ".domain..", ROOT + ".ledger..", ROOT + ".money..")
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .check(CLASSES);
  }

  private static String outer(JavaClass type) {
    return type.getName().replaceAll(".*\\.|\\$.*", "");
  }

  @Test
  void no_rule_reads_a_clock_or_draws_at_random() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".domain..", ROOT + ".world..", ROOT + ".ledger..", ROOT + ".money..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  @Test
  void rooms_know_no_locks_and_no_threads() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_prints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> packages = new java.util.TreeSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    assertThat(packages)
        .allSatisfy(
            name ->
                assertThat(
                        CLASSES
                            .getPackage(name)
                            .isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as(name)
                    .isTrue());
  }

  @Test
  void rooms_show_no_more_types_than_agreed() {
    Map<String, Integer> shown = new TreeMap<>();
    CLASSES.that(resideInAPackage(ROOT + ".domain..")).stream()
        .filter(
            type ->
                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(
            type -> shown.merge(type.getPackageName().replaceAll(".*\\.", ""), 1, Integer::sum));
    assertThat(shown)
        .allSatisfy(
            (room, count) ->
                assertThat(count).as(room).isLessThanOrEqualTo(PUBLIC_TYPES.getOrDefault(room, 0)));
  }

  @Test
  void names_promise_what_they_keep() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Fake|Mock|Common)(\\$.*)?")
        .check(CLASSES);
  }
}
