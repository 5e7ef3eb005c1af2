// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import static dev.ocesandbox.server.gateway.BrokenRoom.json;
import static dev.ocesandbox.server.gateway.BrokenRoom.posted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Bugs of a room are found before anything is published, and the caller learns no details. */
class BrokenRoomTest {

  @Test
  void a_sound_write_is_published() {
    GatewayFixture gateway = BrokenRoom.writing(world -> posted(world, "5.00", "-5.00"));

    Reply reply = gateway.send(BrokenRoom.PAY);

    assertThat(reply.status()).isEqualTo(204);
    assertThat(world(gateway).counters()).containsEntry("mark", 1L);
    assertThat(world(gateway).ledger().entries()).hasSize(1);
  }

  @Test
  void a_write_that_makes_money_is_not_published() {
    fails(
        BrokenRoom.writing(world -> posted(world, "5.00", "-4.99")),
        BrokenRoom.PAY,
        "PayOrders would break the ledger: entry 1 (payment CS1) adds up to 0.01, not to 0.00");
  }

  @Test
  void a_write_that_loses_money_is_not_published() {
    fails(
        BrokenRoom.writing(world -> posted(world, "5.00", "-5.01")),
        BrokenRoom.PAY,
        "PayOrders would break the ledger: entry 1 (payment CS1) adds up to -0.01, not to 0.00");
  }

  @Test
  void a_write_that_overdraws_a_customer_is_not_published() {
    fails(BrokenRoom.writing(world -> posted(world, "-0.01", "0.01")), BrokenRoom.PAY, "fell to");
  }

  @Test
  void a_write_that_throws_is_not_published() {
    fails(
        BrokenRoom.writing(
            world -> {
              throw new UnsupportedOperationException("a bug of the room");
            }),
        BrokenRoom.PAY,
        "a bug of the room");
  }

  @Test
  void a_write_that_throws_an_error_is_not_published() {
    fails(
        BrokenRoom.writing(
            world -> {
              throw new StackOverflowError();
            }),
        BrokenRoom.PAY,
        "StackOverflowError");
  }

  @Test
  void a_write_whose_answer_has_an_unknown_status_is_not_published() {
    fails(
        BrokenRoom.writingAndAnswering(Answer.ok(json("{}"))),
        BrokenRoom.PAY,
        "The answer of PayOrders breaks its contract");
  }

  @Test
  void a_write_whose_answer_has_a_body_it_must_not_have_is_not_published() {
    fails(
        BrokenRoom.writingAndAnswering(new Answer(204, json("{}"), Map.of(), null, null)),
        BrokenRoom.PAY,
        "The answer of PayOrders breaks its contract");
  }

  @Test
  void a_read_that_lacks_a_field_is_not_given() {
    fails(
        BrokenRoom.reading(json("{\"order_infos\":[]}")),
        BrokenRoom.ORDERS,
        "The answer of ListCustomerOrders breaks its contract");
  }

  @Test
  void a_read_with_a_field_that_the_contract_does_not_have_is_not_given() {
    fails(
        BrokenRoom.reading(json("{\"total_count\":0,\"order_infos\":[],\"secret\":1}")),
        BrokenRoom.ORDERS,
        "The answer of ListCustomerOrders breaks its contract");
  }

  @Test
  void a_read_with_a_value_of_another_type_is_not_given() {
    fails(
        BrokenRoom.reading(json("{\"total_count\":\"none\",\"order_infos\":[]}")),
        BrokenRoom.ORDERS,
        "The answer of ListCustomerOrders breaks its contract");
  }

  @Test
  void an_answer_outside_worlds_must_fit_its_contract_too() {
    fails(
        BrokenRoom.direct(json("{\"planets\":[]}")),
        BrokenRoom.ORDERS,
        "The answer of ListCustomerOrders breaks its contract");
  }

  @Test
  void an_answer_about_a_world_as_a_whole_must_fit_its_contract_too() {
    fails(
        BrokenRoom.onHost(json("{\"planets\":[]}")),
        BrokenRoom.ORDERS,
        "The answer of ListCustomerOrders breaks its contract");
  }

  /** The request fails by a fault of ours, and both the world and the next request are sound. */
  private static void fails(GatewayFixture gateway, GivenCall call, String cause) {
    World before = world(gateway);

    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(GatewayFixture.json(reply).path("error_code").asString()).isEqualTo("CBC.0999");
    assertThat(new String(reply.body(), UTF_8)).doesNotContain(cause);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.fault.internal");
    assertThat(cause(gateway)).contains(cause);
    assertThat(world(gateway)).isEqualTo(before);
    assertThat(gateway.send(call).status()).isEqualTo(500);
  }

  private static World world(GatewayFixture gateway) {
    return gateway.store("default").read(GatewayFixture.WALL);
  }

  private static String cause(GatewayFixture gateway) {
    return Objects.requireNonNull(gateway.last().refusal()).arguments().get("cause");
  }
}
