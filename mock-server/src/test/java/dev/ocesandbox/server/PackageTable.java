// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which package of the server may use which packages and libraries, besides java.base. */
final class PackageTable {

  /** One row for each package, those that are used before those that use them. */
  private static final String ROWS =
      """
      text                    | contracts
      money                   |
      memory                  |
      collections             | kotlin
      ledger                  | collections money pcollections
      world.time              | pcollections
      world                   | collections contracts jackson ledger money pcollections world.time
      world.ids               | collections world world.time
      world.codec             | contracts jackson ledger money
      files                   | contracts jackson
      gateway.auth.signing    | contracts
      gateway.credentials     | gateway.auth.signing world
      gateway.history         | contracts jackson memory world world.time
      gateway.rows            | contracts jackson
      gateway.worlds          | contracts gateway.credentials gateway.history jackson money world
      gateway.exchange        | contracts gateway.auth.signing gateway.credentials gateway.worlds jackson world
      gateway.commands        | collections contracts gateway.credentials gateway.exchange gateway.history gateway.worlds jackson money text world world.time
      gateway.errors          | contracts gateway.exchange gateway.worlds jackson text world
      gateway.log             | contracts gateway.credentials gateway.exchange gateway.worlds jackson memory world
      gateway.coverage        | collections contracts gateway.exchange gateway.log gateway.worlds jackson ledger money pcollections world
      gateway.findings        | contracts gateway.exchange gateway.log jackson money world
      gateway.auth            | contracts gateway.auth.signing gateway.credentials gateway.exchange gateway.worlds world
      gateway.checks          | contracts gateway.auth.signing gateway.exchange jackson jetty memory world
      gateway.interactions    | contracts gateway.checks gateway.credentials gateway.exchange gateway.log jackson world
      gateway.limits          | contracts gateway.credentials gateway.exchange gateway.worlds world
      gateway.faults          | contracts gateway.commands gateway.credentials gateway.exchange gateway.limits gateway.worlds jackson money world
      gateway.iam             | contracts fixtures gateway.auth gateway.auth.signing gateway.commands gateway.credentials gateway.exchange gateway.worlds jackson world world.ids
      gateway.routing         | contracts gateway.auth.signing gateway.commands gateway.exchange gateway.worlds text world
      gateway.stubs           | contracts gateway.credentials gateway.exchange gateway.worlds jackson
      gateway                 | contracts gateway.commands gateway.errors gateway.exchange gateway.history gateway.log memory slf4j world
      tls                     | bouncycastle
      gateway.http            | gateway gateway.exchange gateway.worlds javalin jetty kotlin memory servlet slf4j tls world
      domain.config           | contracts fixtures gateway.commands gateway.exchange jackson world
      domain.privileges       | collections contracts gateway.commands gateway.exchange jackson world world.ids
      domain.attachments      | collections contracts domain.privileges gateway.commands gateway.exchange jackson world world.ids world.time
      domain.features         | collections contracts gateway.commands gateway.exchange jackson pcollections world
      domain.products         | collections contracts files fixtures gateway.commands gateway.exchange gateway.rows jackson money text world world.ids
      domain.accounts         | collections contracts domain.products gateway.commands gateway.exchange gateway.rows jackson ledger money text world world.ids world.time
      domain.coupons          | collections contracts domain.accounts domain.products gateway.commands gateway.exchange gateway.rows jackson ledger money pcollections text world world.ids world.time
      domain.enterprise       | collections contracts domain.accounts domain.coupons gateway.commands gateway.exchange gateway.rows jackson money pcollections world world.ids world.time
      domain.contacts         | collections contracts domain.enterprise domain.privileges gateway.commands gateway.exchange jackson text world world.ids world.time
      domain.agreements       | collections contracts domain.privileges fixtures gateway.commands gateway.exchange jackson text world world.ids
      domain.discounts        | collections contracts domain.enterprise domain.products gateway.commands gateway.exchange jackson money pcollections text world world.ids world.time
      domain.quotes           | contracts domain.discounts domain.products gateway.commands gateway.exchange jackson money text world
      domain.resources        | collections contracts domain.features domain.products gateway.commands gateway.exchange gateway.iam gateway.rows jackson pcollections text world world.ids world.time
      domain.ticketcatalog    | collections contracts domain.resources fixtures gateway.commands gateway.exchange jackson text world
      domain.diagnosis        | collections contracts domain.products domain.resources gateway.commands gateway.exchange jackson pcollections text world world.ids world.time
      domain.packages         | collections contracts domain.features domain.products domain.resources gateway.commands gateway.exchange gateway.rows jackson money pcollections text world world.ids world.time
      domain.orders           | collections contracts domain.accounts domain.coupons domain.discounts domain.features domain.packages domain.products domain.resources gateway.commands gateway.exchange gateway.rows jackson ledger money pcollections text world world.ids world.time
      domain.metering         | collections contracts domain.accounts domain.coupons domain.discounts domain.features domain.packages domain.products domain.resources gateway.commands gateway.exchange jackson ledger money pcollections text world world.ids world.time
      domain.renewals         | contracts domain.discounts domain.metering domain.orders domain.packages domain.products domain.quotes domain.resources gateway.commands gateway.exchange jackson money text world world.time
      domain.unsubscriptions  | collections contracts domain.orders domain.products domain.renewals domain.resources gateway.commands gateway.exchange jackson money world world.time
      domain.history          | collections contracts domain.accounts domain.features domain.metering domain.orders domain.products domain.renewals domain.resources domain.unsubscriptions gateway.commands gateway.exchange jackson money world world.ids world.time
      domain.bills            | contracts domain.accounts domain.discounts domain.enterprise domain.features domain.metering domain.orders domain.products domain.resources gateway.commands gateway.exchange gateway.rows jackson money text world world.ids world.time
      domain.usage            | contracts domain.metering domain.products domain.resources gateway.commands gateway.exchange jackson money world world.time
      domain.costs            | contracts domain.bills domain.features domain.metering domain.orders domain.packages domain.resources gateway.commands gateway.exchange jackson money world world.time
      domain.audit            | collections contracts domain.bills domain.coupons domain.enterprise domain.metering domain.orders domain.products domain.resources gateway.commands gateway.exchange jackson ledger money pcollections text world world.ids world.time
      domain.labels           | collections contracts gateway.commands gateway.exchange jackson world world.ids
      domain.tickets          | collections contracts domain.attachments domain.contacts domain.labels domain.privileges domain.ticketcatalog gateway.commands gateway.exchange jackson text world world.ids world.time
      domain.messages         | contracts domain.attachments domain.privileges domain.tickets gateway.commands gateway.exchange jackson text world world.ids world.time
      domain.authorizations   | collections contracts domain.privileges domain.resources domain.tickets gateway.commands gateway.exchange jackson pcollections text world world.ids world.time
      domain.support          | contracts domain.authorizations domain.privileges domain.tickets fixtures gateway.commands gateway.exchange jackson world world.ids world.time
      coverage                | contracts gateway.coverage jackson money text world
      scenarios               | collections contracts domain.coupons domain.discounts domain.products domain.unsubscriptions files fixtures gateway.commands gateway.credentials gateway.exchange gateway.history gateway.log gateway.worlds jackson ledger memory money pcollections text world world.codec world.ids world.time
      replay                  | contracts files gateway.auth gateway.commands gateway.credentials gateway.errors gateway.exchange gateway.history gateway.log gateway.worlds jackson scenarios world world.time
      providerstates          | contracts domain.orders domain.products domain.resources domain.tickets gateway.commands gateway.credentials gateway.exchange gateway.history gateway.routing gateway.worlds jackson scenarios text world world.time
      control                 | collections contracts coverage domain.accounts domain.authorizations domain.coupons domain.enterprise domain.features domain.metering domain.orders domain.packages domain.resources domain.tickets files gateway.auth.signing gateway.commands gateway.coverage gateway.credentials gateway.errors gateway.exchange gateway.findings gateway.history gateway.interactions gateway.log gateway.routing gateway.worlds jackson ledger memory money pcollections providerstates replay scenarios text world world.codec world.time
      root                    | contracts control coverage domain.accounts domain.agreements domain.attachments domain.audit domain.authorizations domain.bills domain.config domain.contacts domain.costs domain.coupons domain.diagnosis domain.discounts domain.enterprise domain.features domain.history domain.labels domain.messages domain.metering domain.orders domain.packages domain.privileges domain.products domain.quotes domain.renewals domain.resources domain.support domain.ticketcatalog domain.tickets domain.unsubscriptions domain.usage files gateway gateway.auth gateway.checks gateway.commands gateway.coverage gateway.credentials gateway.errors gateway.exchange gateway.faults gateway.history gateway.http gateway.iam gateway.limits gateway.log gateway.routing gateway.stubs gateway.worlds jackson memory providerstates replay scenarios slf4j text tls world world.time
      drift                   | contracts files gateway.auth.signing gateway.credentials gateway.routing jackson root tls world world.time
      cli                     | contracts drift files gateway.credentials gateway.exchange gateway.log jackson memory picocli replay root text tls world world.time
      """;

  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("tools.jackson.", "jackson"),
          Map.entry("com.fasterxml.jackson.", "jackson"),
          Map.entry("io.javalin.", "javalin"),
          Map.entry("kotlin.", "kotlin"),
          Map.entry("kotlinx.collections.", "kotlin"),
          Map.entry("org.eclipse.jetty.", "jetty"),
          Map.entry("jakarta.servlet.", "servlet"),
          Map.entry("org.pcollections.", "pcollections"),
          Map.entry("org.bouncycastle.", "bouncycastle"),
          Map.entry("picocli.", "picocli"),
          Map.entry("org.slf4j.", "slf4j"),
          Map.entry("dev.ocesandbox.contracts.", "contracts"),
          Map.entry("dev.ocesandbox.fixtures.", "fixtures"));

  private static final String SERVER = "dev.ocesandbox.server";

  private PackageTable() {}

  /** Returns what each package may use. */
  static Map<String, Set<String>> mayUse() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    ROWS.lines()
        .forEach(
            row -> {
              String[] cells = row.split("\\|", 2);
              Set<String> used = new TreeSet<>(Arrays.asList(cells[1].trim().split(" ")));
              used.remove("");
              table.put(cells[0].trim(), used);
            });
    return table;
  }

  /** Returns the name of a Java package in the table; the JDK and JSpecify are "java". */
  static String nameOf(String javaPackage) {
    if (javaPackage.equals(SERVER)) {
      return "root";
    }
    if (javaPackage.startsWith(SERVER + ".")) {
      return javaPackage.substring(SERVER.length() + 1);
    }
    if (javaPackage.isEmpty()
        || javaPackage.startsWith("java.")
        || javaPackage.startsWith("javax.")
        || javaPackage.startsWith("org.jspecify.")) {
      return "java";
    }
    return LIBRARIES.entrySet().stream()
        .filter(library -> (javaPackage + ".").startsWith(library.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(javaPackage);
  }
}
