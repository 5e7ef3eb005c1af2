// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.domain.discounts.DiscountGrant;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Locale;

/** Grants discounts and adjusts the price of single orders. */
final class DiscountControl {

  private DiscountControl() {}

  static Change<Answer> grant(Call call, World world, Instant now) {
    return AccountNames.with(
        call,
        world,
        customer -> {
          Fields fields = new Fields(call.body(), now);
          DiscountGrant grant = grant(fields, customer);
          return fields.then(
              () ->
                  isOfCustomer(world, grant)
                      ? CouponControl.created("discount_id", Discounts.grant(world, grant))
                      : Change.refused(
                          OrderControl.unknown(call, String.valueOf(grant.orderId()))));
        });
  }

  private static DiscountGrant grant(Fields fields, Customer customer) {
    Money amount = fields.has("amount") ? fields.positiveAmount("amount") : null;
    Money price = fields.has("price") ? fields.amount("price") : null;
    return new DiscountGrant(
        customer.id(),
        DiscountKind.valueOf(fields.text("type").orElse("").toUpperCase(Locale.ROOT)),
        fields.ratio("ratio"),
        amount,
        price,
        fields.text("service_type_code").orElse(null),
        fields.text("order_id").orElse(null),
        fields.future("expires"));
  }

  private static boolean isOfCustomer(World world, DiscountGrant grant) {
    return grant.orderId() == null
        || Orders.find(world, grant.orderId())
            .filter(order -> order.customerId().equals(grant.customerId()))
            .isPresent();
  }
}
