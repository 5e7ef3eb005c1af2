// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dependency plan and the fences, as DESIGN and ARCHITECTURE.md state them. */
class ArchitectureTest {

  private static final String ROOT = "dev.ocesandbox.server";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** How many public types a room may have: its door, its API and the records that travel. */
  private static final Map<String, Integer> PUBLIC_TYPES =
      Map.ofEntries(
          Map.entry("config", 1),
          Map.entry("products", 11),
          Map.entry("discounts", 4),
          Map.entry("quotes", 3),
          Map.entry("accounts", 6),
          Map.entry("coupons", 15),
          Map.entry("resources", 11),
          Map.entry("packages", 6),
          Map.entry("orders", 17),
          Map.entry("renewals", 2),
          Map.entry("unsubscriptions", 2));

  @Test
  void the_import_has_seen_the_whole_house() {
    assertThat(CLASSES).hasSizeGreaterThan(200);
  }

  @Test
  void packages_use_only_what_stands_below_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text and money")
        .definedBy(ROOT + ".text..", ROOT + ".money..")
        .layer("ledger")
        .definedBy(ROOT + ".ledger..")
        .layer("world")
        .definedBy(ROOT + ".world..")
        .layer("gateway")
        .definedBy(ROOT + ".gateway..")
        .layer("domain")
        .definedBy(ROOT + ".domain..")
        .layer("scenarios")
        .definedBy(ROOT + ".scenarios..")
        .layer("control")
        .definedBy(ROOT + ".control..")
        .layer("root")
        .definedBy(ROOT)
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("control")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("scenarios")
        .mayOnlyBeAccessedByLayers("control", "root", "cli")
        .whereLayer("domain")
        .mayOnlyBeAccessedByLayers("scenarios", "control", "root")
        .whereLayer("gateway")
        .mayOnlyBeAccessedByLayers("domain", "scenarios", "control", "root", "cli")
        .whereLayer("ledger")
        .mayOnlyBeAccessedByLayers("world", "domain", "scenarios", "control", "root")
        .check(CLASSES);
  }

  @Test
  void rooms_use_only_the_rooms_before_them() {
    roomUses("config");
    roomUses("products");
    roomUses("discounts");
    roomUses("quotes", "products", "discounts");
    roomUses("accounts", "products");
    roomUses("coupons", "products", "accounts");
    roomUses("resources", "products");
    roomUses("packages", "products", "resources");
    roomUses("orders", "products", "discounts", "accounts", "coupons", "resources", "packages");
    roomUses("renewals", "products", "discounts", "quotes", "resources", "packages", "orders");
    roomUses("unsubscriptions", "products", "resources", "orders", "renewals");
  }

  private static void roomUses(String room, String... others) {
    Set<String> allowed = Set.of(others);
    noClasses()
        .that(resideInAPackage(ROOT + ".domain." + room + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".domain..")
                .and(
                    new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("other rooms") {
                      @Override
                      public boolean test(JavaClass input) {
                        String name =
                            input.getPackageName().substring((ROOT + ".domain.").length());
                        return !name.equals(room) && !allowed.contains(name);
                      }
                    }))
        .check(CLASSES);
  }

  @Test
  void there_are_no_package_cycles_among_rooms_and_layers() {
    slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices()
        .matching(ROOT + ".(money|ledger|domain|scenarios|control|cli)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void only_the_front_knows_the_web_server() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".gateway.http..")
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
                        nameMatching(".*(Api|Json|Reads|PayFailure|Discounts)(\\$.*)?"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", ROOT + ".gateway..")
        .check(CLASSES);
  }

  @Test
  void only_money_does_decimal_arithmetic() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".domain..", ROOT + ".ledger..", ROOT + ".world..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.math.BigInteger")
        .because("ids are the one exception and live in world.ids")
        .check(CLASSES.that(resideInAPackage(ROOT + ".domain..")));
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
