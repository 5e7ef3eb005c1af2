// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes the list prices of a world. */
final class ProductsControl {

  private ProductsControl() {}

  static List<Route> routes() {
    return List.of(
        Route.read("ShowPriceBook", ProductsControl::show),
        Route.write("ChangePriceBook", ProductsControl::change));
  }

  private static Change<Answer> show(Call call, World world) {
    return Change.of(world, Answer.ok(json(Products.priceBook(world))));
  }

  /** Orders that are placed already keep their prices. */
  private static Change<Answer> change(Call call, World world) {
    PriceBook book;
    try {
      book = PriceBookFile.read(call.body());
    } catch (InvalidFile e) {
      FileProblem first = e.problems().get(0);
      return Change.refused(RequestFields.refusal(first.path(), first.predicate()));
    }
    return Change.of(Products.withPriceBook(world, book), Answer.ok(json(book)));
  }

  private static ObjectNode json(PriceBook book) {
    return Json.object()
        .put("name", book.name())
        .put("only", book.only())
        .put("own_products", book.own().size());
  }
}
