// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** Renewals in any order: an expiry never moves back, and time may pass in any steps. */
class RenewalProperty {

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void no_expiry_moves_back(long seed) {
    Random random = new Random(seed);
    Renewals acme = Renewals.at(Target.FRESH_WORLD, "2027-01-31T02:00:00Z");
    List<String> ids = holdings(acme, random);
    Map<String, String> expiries = new HashMap<>();
    for (int step = 0; step < 120; step++) {
      step(acme, ids, random);
      for (var resource : acme.listed(TestServer.json())) {
        String id = resource.path("resource_id").asString();
        String expires = resource.path("expire_time").asString();
        assertThat(expires).isGreaterThanOrEqualTo(expiries.getOrDefault(id, ""));
        expiries.put(id, expires);
      }
    }
    assertThat(acme.orders()).isNotEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({4, 5})
  void four_hundred_days_at_once_equal_four_hundred_single_days(long seed) {
    Renewals atOnce = story(seed);
    Renewals dayByDay = story(seed);

    atOnce.world().advance("P400D");
    for (int day = 0; day < 400; day++) {
      dayByDay.world().advance("P1D");
    }

    assertThat(dayByDay.shop().everything()).isEqualTo(atOnce.shop().everything());
    assertThat(atOnce.orders()).isNotEmpty();
  }

  private static Renewals story(long seed) {
    Random random = new Random(seed);
    Renewals acme = Renewals.at(Target.FRESH_WORLD, "2027-01-31T02:00:00Z");
    List<String> ids = holdings(acme, random);
    ids.forEach(id -> acme.auto(id, wish(random)));
    acme.configure("EXPIRE_DATE", String.valueOf(1 + random.nextInt(28)));
    return acme;
  }

  private static List<String> holdings(Renewals acme, Random random) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acme.world().advance("P%dDT%dH".formatted(random.nextInt(3), random.nextInt(24)));
      ObjectNode server = Renewals.server().put("period_num", 1 + random.nextInt(3));
      ids.addAll(
          acme.bought(
              server, Renewals.disk().put("period_num", server.path("period_num").asInt())));
    }
    return ids;
  }

  private static ObjectNode wish(Random random) {
    ObjectNode wish = TestServer.json();
    if (random.nextBoolean()) {
      wish.put("auto_renew_times", random.nextInt(4));
    }
    if (random.nextBoolean()) {
      wish.put("period_type", random.nextInt(4) == 0 ? "YEAR" : "MONTH");
    }
    return wish;
  }

  private static void step(Renewals acme, List<String> ids, Random random) {
    String id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(9)) {
      case 0, 1 -> acme.renew(Renewals.months(1 + random.nextInt(11), id).put("is_auto_pay", 1));
      case 2 -> acme.renew(Renewals.request(3, 1 + random.nextInt(3), id));
      case 3 -> acme.auto(id, wish(random));
      case 4 -> acme.autoOff(id);
      case 5 ->
          acme.configure(
              "EXPIRE_DATE", random.nextBoolean() ? "-1" : "" + (1 + random.nextInt(28)));
      case 6 -> acme.configure("DEDUCTION_DATE", "" + (2 + random.nextInt(6)));
      case 7 -> acme.onDemand(random.nextBoolean() ? "SET_UP" : "CANCEL", id);
      default -> acme.world().advance("P%dDT%dH".formatted(random.nextInt(20), random.nextInt(24)));
    }
  }
}
