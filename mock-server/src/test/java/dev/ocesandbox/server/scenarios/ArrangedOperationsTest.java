// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.world.Settings.Provisioning;
import dev.ocesandbox.server.world.World;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An arrangement takes every write of the control API and of the faked API, and nothing else. */
class ArrangedOperationsTest {

  private static final Contracts CONTRACTS = Contracts.load();
  private static final String ACME_ID = "00000000000000000000000000000001";

  /** Writes that belong to no room. */
  private static final Set<String> OF_NO_ROOM = Set.of("ChangeSettings");

  static Set<String> writes() {
    Set<String> writes = new TreeSet<>(OF_NO_ROOM);
    Rooms.standard().stream()
        .flatMap(Room::allRoutes)
        .filter(ArrangedOperationsTest::isWrite)
        .map(Route::operation)
        .forEach(writes::add);
    return writes;
  }

  private static boolean isWrite(Route route) {
    return route.handler() instanceof Route.InWorld handler
        && !handler.isRead()
        && !handler.isInternal();
  }

  static Stream<String> others() {
    Set<String> writes = writes();
    return CONTRACTS.operations().stream().map(Operation::id).filter(id -> !writes.contains(id));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void every_write_is_known(String operation) {
    boolean control = CONTRACTS.operation(operation).family() == ErrorFamily.CONTROL;
    String as = control ? "" : ", 'as': 'acme'";

    assertThat(problem("{'do': '" + operation + "'" + as + "}"))
        .doesNotContain("arrange[0]: do: ")
        .doesNotContain("arrange[0]: as: ");
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothing_else_is_known(String operation) {
    assertThat(problem("{'do': '" + operation + "', 'as': 'acme'}"))
        .startsWith(
            "line 6, arrange[0]: do: " + operation + " is not an operation that changes a world;");
  }

  /** A request without parameters and body; most operations need some, so their check complains. */
  private static String problem(String request) {
    try {
      GivenArrangement.seeded(request);
      return "";
    } catch (InvalidFile e) {
      return e.getMessage();
    }
  }

  @Test
  void staff_and_cloud_services_do_what_they_do_by_the_control_api() {
    World world =
        GivenArrangement.seeded(
            "{'do': 'SetCreditLine', 'parameters': ACME, 'body': {'amount': '1000'}}",
            "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '9'}}",
            "{'do': 'SetCash', 'parameters': ACME, 'body': {'amount': '700.00'}}",
            "{'do': 'ChangePriceBook', 'body': {'format': 1, 'products': []}}",
            "{'label': 'c', 'do': 'IssueCoupon', 'parameters': ACME,"
                + " 'body': {'type': 'flexi', 'amount': '5'}}",
            "{'do': 'ReclaimCoupon', 'parameters': {'account': 'acme', 'coupon_id': '@c'}}",
            "{'do': 'IssueCard', 'parameters': ACME, 'body': {'amount': '5'}}",
            "{'do': 'GrantDiscount', 'parameters': ACME,"
                + " 'body': {'type': 'partner', 'ratio': '0.9'}}",
            "{'do': 'ChangeSettings', 'body': {'provisioning': {'mode': 'manual'}}}",
            "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
            "{'do': 'PayOrders', 'as': 'acme', 'body': PAY}",
            "{'do': 'MoveOrder', 'parameters': {'order_id': '@o'}, 'body': {'to': 5}}",
            "{'do': 'PlaceRefundOrder', 'parameters': {'order_id': '@o'},"
                + " 'body': {'consumed': '1.00'}}");

    assertThat(Accounts.cash(world, ACME_ID)).hasToString("699.00");
    assertThat(world.settings().provisioning().mode()).isEqualTo(Provisioning.Mode.MANUAL);
    assertThat(world.counters())
        .containsKeys("coupon", "card", "discount", "order", "resource", "refund");
  }

  @Test
  void customers_do_what_they_do_by_the_faked_api() {
    World world =
        GivenArrangement.seeded(
            "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '500'}}",
            "{'at': 'start-P40D', 'label': 'given', 'do': 'GiveResource', 'body': GIVEN}",
            "{'do': 'ChangeResource', 'parameters': {'resource_id': '@given/resource_ids/0'},"
                + " 'body': {'expire_policy': 0}}",
            "{'do': 'SetResourcesRenewConfig', 'as': 'acme',"
                + " 'body': {'config_name': 'EXPIRE_DATE', 'config_value': '15'}}",
            "{'do': 'AutoRenewalResources', 'as': 'acme',"
                + " 'parameters': {'resource_id': '@given/resource_ids/0'}}",
            "{'do': 'CancelAutoRenewalResources', 'as': 'acme',"
                + " 'parameters': {'resource_id': '@given/resource_ids/0'}}",
            "{'do': 'RenewalResources', 'as': 'acme', 'body': {'period_type': 2, 'period_num': 2,"
                + " 'is_auto_pay': 1, 'resource_ids': ['@given/resource_ids/0']}}",
            "{'do': 'CancelResourcesSubscription', 'as': 'acme', 'body': {"
                + " 'unsubscribe_type': 1, 'resource_ids': ['@given/resource_ids/0']}}",
            "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
            "{'do': 'CancelCustomerOrder', 'as': 'acme', 'body': {'order_id': '@o'}}");

    assertThat(GivenArrangement.export(world))
        .contains("\"type\":\"UNSUBSCRIPTION\"")
        .contains("\"type\":\"RENEWAL\"")
        .contains("\"status\":\"CANCELLED\"");
  }
}
