// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.discounts.DiscountGrant;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;

/** Grants discounts and adjusts the price of single orders. */
final class DiscountControl {

  private DiscountControl() {}

  static Route route() {
    return Route.write("GrantDiscount", DiscountControl::grant);
  }

  private static Change<Answer> grant(Call call, World world) {
    return call.withAccount(
        world,
        customer -> {
          RequestFields fields = call.bodyFields();
          DiscountGrant grant = grant(fields, customer, call.now());
          checkService(fields, world);
          return fields.then(
              () ->
                  isOfCustomer(world, grant)
                      ? granted(Discounts.grant(world, grant))
                      : Change.refused(
                          OrdersControl.unknown(call, world, String.valueOf(grant.orderId()))));
        });
  }

  private static Change<Answer> granted(IssuedId discount) {
    return Change.of(
        discount.world(), Answer.created(Json.object().put("discount_id", discount.id())));
  }

  private static DiscountGrant grant(RequestFields fields, Customer customer, Instant now) {
    Money amount = fields.has("amount") ? fields.positiveAmount("amount") : null;
    Money price = fields.has("price") ? fields.amount("price") : null;
    return new DiscountGrant(
        customer.id(),
        fields.choice("type", DiscountKind.class),
        fields.ratio("ratio").orElse(null),
        amount,
        price,
        fields.text("service_type_code").orElse(null),
        fields.text("order_id").orElse(null),
        now,
        fields.future("expires").orElse(null));
  }

  /** A discount may name only a service of which something can be bought. */
  private static void checkService(RequestFields fields, World world) {
    fields
        .text("service_type_code")
        .flatMap(code -> Products.serviceProblem(world, code))
        .ifPresent(problem -> fields.refused("service_type_code", problem, ""));
  }

  private static boolean isOfCustomer(World world, DiscountGrant grant) {
    return grant.orderId() == null
        || Orders.find(world, grant.orderId())
            .filter(order -> order.customerId().equals(grant.customerId()))
            .isPresent();
  }
}
