// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reasons why a member account cannot be created (api-oce/ep_00023.html, ep_00014.html). */
final class AccountObstacles {

  private static final String MOST_MEMBERS = "MAX_SUB_CUSTOMER_NUM";
  private static final String MOST_INDEPENDENT = "MAX_SUB_INDEPENDENT_NUM";
  private static final String PERSONAL = "IND_CUST_NOT_CREATE_SUB_CUST";
  private static final String VERIFIED = "VERIFIED_NUMBER_OVER_MAX_LIMIT";
  private static final List<String> ITEMS =
      List.of(MOST_MEMBERS, MOST_INDEPENDENT, PERSONAL, VERIFIED);

  /** Code of a message that could not be sent, for which there is no check item. */
  static final String NOT_SENT = "CBC.99004003";

  /** Codes about the master, which come first, and about the mobile number. */
  private static final Map<String, String> OF_MASTER = new LinkedHashMap<>();

  private static final Map<String, String> OF_PHONE = new LinkedHashMap<>();

  static {
    OF_MASTER.put("CBC.70900002", "enterprise.accounts.his");
    OF_MASTER.put("CBC.99007490", "enterprise.accounts.reseller-leaves");
    OF_PHONE.put("CBC.99000051", "enterprise.accounts.lead");
    OF_PHONE.put("CBC.99000029", "enterprise.accounts.phone-known");
    OF_PHONE.put("CBC.99000030", "enterprise.accounts.phone-limit");
  }

  /** Every check item and code that can be set for a master. */
  static final Set<String> KNOWN =
      Stream.of(ITEMS, OF_MASTER.keySet(), OF_PHONE.keySet(), List.of(NOT_SENT))
          .flatMap(java.util.Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private AccountObstacles() {}

  /** Returns the refusal of a new account because of its master. */
  static Optional<Refusal> ofMaster(World world, Customer master, boolean custody) {
    List<String> given = given(world, master);
    return first(OF_MASTER, given).or(() -> failed(world, master, custody, given));
  }

  /** Returns the refusal that is set for any mobile number. */
  static Optional<Refusal> ofPhone(World world, Customer master) {
    return first(OF_PHONE, given(world, master));
  }

  private static Optional<Refusal> failed(
      World world, Customer master, boolean custody, List<String> given) {
    List<String> failed = new ArrayList<>();
    note(failed, given, members(world, master) >= most(world), MOST_MEMBERS);
    if (!custody) {
      note(failed, given, master.model() == SalesModel.AGENCY, MOST_INDEPENDENT);
    }
    note(failed, given, master.kind() == Customer.Kind.PERSONAL, PERSONAL);
    note(failed, given, false, VERIFIED);
    return failed.stream()
        .findFirst()
        .map(
            item ->
                new Refusal(
                    "enterprise.check." + item.toLowerCase(Locale.ROOT).replace('_', '-'),
                    Map.of("items", String.join(",", failed))));
  }

  private static void note(List<String> failed, List<String> given, boolean fails, String item) {
    if (fails || given.contains(item)) {
      failed.add(item);
    }
  }

  private static int most(World world) {
    return world.settings().newAccounts().members();
  }

  private static long members(World world, Customer master) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    return world.membersOf(master.id()).stream()
        .filter(member -> state.of(member.id()).status() != AccountStatus.CLOSED)
        .count();
  }

  private static Optional<Refusal> first(Map<String, String> rules, List<String> given) {
    return rules.entrySet().stream()
        .filter(rule -> given.contains(rule.getKey()))
        .findFirst()
        .map(rule -> Refusal.by(rule.getValue()));
  }

  private static List<String> given(World world, Customer master) {
    return world.get(EnterpriseState.SLOT).of(master.id()).obstacles();
  }
}
