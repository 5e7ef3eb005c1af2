// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The moves of orders, told by number as the guide draws them: there is no other. */
final class OrderMovesTest {

  private static final Set<String> MOVES =
      Set.of(
          "6>3", "6>4", "1>6", "1>4", "1>2", "1>12", "2>5", "9>6", "9>4", "3>5", "3>10", "10>11",
          "11>5", "11>13", "12>2");

  private static final OrderLine LINE =
      new OrderLine(
          "CS2601151630AAAAA-000001",
          "CS2601151630AAAAA",
          new OrderLine.Product(
              "product", "hws.service.type.ec2", "hws.resource.type.vm", "s", "cn-north-4", null),
          new Term(Term.MONTH, 1),
          1,
          Money.of("10.00"),
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null);

  static Stream<List<OrderStatus>> pairs() {
    return Arrays.stream(OrderStatus.values())
        .flatMap(from -> Arrays.stream(OrderStatus.values()).map(to -> List.of(from, to)))
        .filter(pair -> pair.get(0) != pair.get(1));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void an_order_goes_where_a_move_leads_and_nowhere_else(List<OrderStatus> pair) {
    OrderStatus to = pair.get(1);
    Order order = in(pair.get(0));

    if (MOVES.contains(order.status().code() + ">" + to.code())) {
      assertThat(order.with(to).status()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> order.with(to)).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Order in(OrderStatus status) {
    return new Order(
        "CS2601151630AAAAA",
        ACME,
        OrderType.SUBSCRIPTION,
        1,
        "acme",
        status,
        START,
        List.of(LINE),
        Order.Terms.NONE,
        Order.Progress.NONE,
        null);
  }
}
