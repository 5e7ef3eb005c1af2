// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Resource packages spread by their deductions, with numbers worked out by hand. */
class AmortizedPackageConformance {

  private static CostCenter on(String day) {
    CostCenter acme = CostCenter.rich(Target.FRESH_WORLD, day + "T02:00:00Z");
    PackageShop.sellOdd(acme.world());
    return acme;
  }

  private static PackageShop shop(CostCenter acme) {
    return new PackageShop(acme.shop());
  }

  /** 10 GB for a price. */
  private static ObjectNode warehouse(String price, int months) {
    return PackageShop.months(PackageShop.odd("warehouse"), months).put("price", price);
  }

  private static void use(CostCenter acme, String amount) {
    acme.world().control("POST", "/usage", shop(acme).oddUsage(amount));
  }

  private static List<String> days(CostCenter acme, String first, String last) {
    return acme.times(amortized(query(first, last)));
  }

  @Test
  void a_package_without_use_is_on_its_last_day() {
    CostCenter acme = on("2024-03-20");
    shop(acme).buy(warehouse("3500.00", 5));
    acme.world().advance("P160D");

    assertThat(days(acme, "2024-03-01", "2024-08-27")).containsExactly("2024-08-20 3500.00");
    assertThat(acme.spread("2024-03")).isEmpty();
    assertThat(acme.spread("2024-08")).containsExactly("1 0.00 3500.00 0.00");
  }

  @Test
  void deductions_take_their_part_of_the_quota() {
    CostCenter acme = on("2025-06-01");
    shop(acme).buy(warehouse("100.00", 1));
    acme.world().advance("P9D");
    use(acme, "3");
    use(acme, "1");
    acme.world().advance("P30D");

    // rule costs.amortized.packages
    assertThat(days(acme, "2025-06-01", "2025-07-10"))
        .containsExactly("2025-06-10 40.00", "2025-07-01 60.00");
    assertThat(acme.spread("2025-06")).containsExactly("1 0.00 40.00 60.00");
    assertThat(acme.spread("2025-07")).containsExactly("1 40.00 60.00 0.00");
  }

  @Test
  void a_package_that_is_used_up_has_nothing_left() {
    CostCenter acme = on("2025-06-01");
    shop(acme).buy(warehouse("100.00", 1));
    use(acme, "3");
    acme.world().advance("P3D");
    use(acme, "12");
    acme.world().advance("P30D");

    assertThat(days(acme, "2025-06-01", "2025-07-04"))
        .containsExactly("2025-06-01 30.00", "2025-06-04 70.00");
  }

  @Test
  void cycles_have_equal_parts() {
    CostCenter acme = on("2025-06-01");
    ObjectNode traffic = PackageShop.months(PackageShop.flow(), 3).put("price", "100.00");
    shop(acme).buy(traffic);
    acme.world().advance("P20D");
    acme.world()
        .control(
            "POST",
            "/usage",
            TestServer.json()
                .put("account", "acme")
                .put("service_type_code", "hws.service.type.cdn")
                .put("resource_type_code", "hws.resource.type.cdn")
                .put("usage_type", "flow")
                .put("region_code", "cn-north-4")
                .put("amount", "50")
                .put("measure_id", 10));
    acme.world().advance("P100D");

    // rule costs.amortized.package-cycles: June, July, August and one day of September
    assertThat(days(acme, "2025-06-01", "2025-09-28"))
        .containsExactly(
            "2025-06-21 6.25",
            "2025-06-30 18.75",
            "2025-07-31 25.00",
            "2025-08-31 25.00",
            "2025-09-01 25.00");
  }

  @Test
  void the_unsubscription_of_a_package_takes_the_rest() {
    CostCenter acme = on("2025-06-01");
    PackageShop shop = shop(acme);
    String order = shop.buy(warehouse("100.00", 3));
    use(acme, "2");
    acme.world().advance("P10D");
    shop.shop().refund(order, "30.00", "0.00");
    acme.world().advance("P100D");

    assertThat(days(acme, "2025-06-01", "2025-09-18"))
        .containsExactly("2025-06-01 20.00", "2025-06-11 10.00");
    assertThat(acme.spread("2025-06"))
        .containsExactlyInAnyOrder("1 0.00 100.00 0.00", "4 0.00 -70.00 0.00");
  }

  @Test
  void a_renewed_package_has_a_spread_for_each_term() {
    CostCenter acme = on("2025-06-01");
    PackageShop shop = shop(acme);
    String id = shop.id(shop.buy(warehouse("100.00", 1)));
    use(acme, "5");
    new Renewals(shop.shop()).renewed(Renewals.paying(Renewals.months(1, id)));
    acme.world().advance("P40D");
    use(acme, "1");
    acme.world().advance("P40D");

    assertThat(days(acme, "2025-06-01", "2025-08-19"))
        .containsExactly(
            "2025-06-01 50.00", "2025-07-01 50.00", "2025-07-11 10.00", "2025-08-01 90.00");
  }
}
