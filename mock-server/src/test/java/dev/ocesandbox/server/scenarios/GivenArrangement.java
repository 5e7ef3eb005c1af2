// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Scenario files with the accounts acme and lab, its member in custody, and an arrangement whose
 * first request is in line 6.
 *
 * <p>Requests are written with single quotes; ACME stands for the parameters that name acme, and
 * the words below stand for bodies.
 */
final class GivenArrangement {

  static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

  private static final String HEAD =
      """
      {"format": 2, "name": "s", "accounts": [
      {"name": "acme", "customer_id": "00000000000000000000000000000001", "kind": "enterprise"},
      {"name": "lab", "customer_id": "00000000000000000000000000000002", "kind": "enterprise",
       "master": "acme", "custody": true}],
      "arrange": [
      """;

  private static final String LINE =
      "{'service_type_code': 'hws.service.type.%s', 'resource_type_code': 'hws.resource.type.%s',"
          + " 'resource_spec': '%s', 'region_code': 'cn-north-4', 'period_type': 2,"
          + " 'period_num': 1, 'quantity': 1, 'price': '80.00'}";

  private static final String DATABASE = LINE.formatted("rds", "rds.vm", "rds.small");
  private static final String SERVER = LINE.formatted("ec2", "vm", "s6.small.1.linux");

  private static final String GIVEN =
      SERVER
          .replace("'period_num': 1", "'period_num': 3")
          .replace("}", ", 'account': 'acme', 'ends': 'P45D'}");

  private GivenArrangement() {}

  static String file(String... requests) {
    return HEAD
        + String.join(",\n", requests)
            .replace("COMPOSITE", order("acme", DATABASE + ", " + SERVER, ", 'composite': true"))
            .replace("LAB_ORDER", order("lab", DATABASE, ""))
            .replace("ORDER", order("acme", DATABASE, ""))
            .replace("GIVEN", GIVEN)
            .replace("PAY", "{'order_id': '@o', 'use_coupon': 'NO', 'use_discount': 'NO'}")
            .replace("ACME", "{'account': 'acme'}")
            .replace('\'', '"')
        + "]}";
  }

  private static String order(String account, String lines, String more) {
    return "{'account': '%s', 'lines': [%s]%s}".formatted(account, lines, more);
  }

  static World seeded(String... requests) {
    return Given.seeded(file(requests), START);
  }

  /** Returns what is wrong with an arrangement when a world is made of it, line by line. */
  static String problems(String... requests) {
    InvalidFile bad = catchThrowableOfType(InvalidFile.class, () -> seeded(requests));
    return ProblemTexts.of(bad);
  }

  static String export(World world) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new WorldExport(Rooms.slots(Rooms.standard())).write("s", new SavedState(world, true), out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the orders that entries of a kind are about, oldest entry first. */
  static List<Order> orders(World world, EntryKind kind) {
    return world.ledger().entries().stream()
        .filter(entry -> entry.type() == kind)
        .map(Entry::subject)
        .flatMap(id -> Orders.find(world, id).stream())
        .toList();
  }

  /** Returns time, kind and amount of each ledger entry. */
  static List<String> entries(World world) {
    return world.ledger().entries().stream()
        .map(entry -> entry.at() + " " + entry.type() + " " + entry.postings().get(1).amount())
        .toList();
  }

  static String balance(World world, String account, Kind kind) {
    return world.ledger().balance(LedgerAccount.of(kind, Given.idOf(world, account))).toString();
  }
}
