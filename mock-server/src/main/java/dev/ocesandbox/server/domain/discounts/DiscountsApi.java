// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The operation on the commercial discounts of a customer. */
final class DiscountsApi {

  /** The default of the contract. */
  private static final int FIRST_PAGE = 20;

  private DiscountsApi() {}

  static List<Route> routes() {
    return List.of(Route.read("ListBusinessDiscountInfo", DiscountsApi::list));
  }

  private static Change<Answer> list(Call call, World world) {
    RequestFields body = call.bodyFields();
    BusinessDiscounts discounts = BusinessDiscounts.of(world, call.customerId(), call.now());
    BusinessDiscounts.Filter filter =
        new BusinessDiscounts.Filter(
            lower(body.texts("cloud_service_types")),
            lower(body.texts("charging_modes")),
            body.text("site_code").map(BusinessDiscounts::lower).orElse(null));
    boolean byCategory = body.text("quoting_item_type", "").equals("CATEGORY_ITEM");
    Page<BusinessDiscounts.Item> page =
        Page.of(
            byCategory ? discounts.items(filter) : List.of(),
            new PageRequest(body.integer("offset", 0), body.integer("limit", FIRST_PAGE)));
    return Change.of(world, Answer.ok(new DiscountsJson(call.language()).page(discounts, page)));
  }

  private static Set<String> lower(List<String> codes) {
    return codes.stream().map(BusinessDiscounts::lower).collect(Collectors.toUnmodifiableSet());
  }
}
