// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.scenarios.BadScenario;
import dev.ocesandbox.server.scenarios.PriceBookFile;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes the list prices of a world. */
final class PriceBookControl {

  private PriceBookControl() {}

  static Outcome show(Call call, World world) {
    return Outcome.done(Answer.ok(json(Products.priceBook(world))));
  }

  /** Orders that are placed already keep their prices. */
  static Change<Answer> change(Call call, World world, Instant now) {
    PriceBook book;
    try {
      book = PriceBookFile.read(call.body());
    } catch (BadScenario e) {
      ScenarioComplaint first = e.complaints().get(0);
      return Change.refused(Fields.refusal(first.path(), first.reason()));
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
