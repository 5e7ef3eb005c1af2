// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads books, whose form the contract has checked. */
final class BooksForm {

  private static final Bilingual ENTRY =
      new Bilingual("entry {number} (line {line} of a CSV file)", "第{number}项（CSV文件第{line}行）");

  private static final Bilingual TWICE = new Bilingual("{id} is there twice", "{id}重复");

  private BooksForm() {}

  /** Returns the amounts by id; refused if an id is there twice. */
  static Change<Map<String, FineAmount>> read(World world, JsonNode list) {
    Map<String, FineAmount> books = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode entry : list) {
      number++;
      String id = entry.path("id").asString();
      if (books.put(id, FineAmount.of(entry.path("amount").asString())) != null) {
        return Change.refused(twice(id, number));
      }
    }
    return Change.of(world, books);
  }

  private static Refusal twice(String id, int number) {
    Map<String, String> arguments = new HashMap<>();
    arguments.putAll(
        ENTRY
            .with(Map.of("number", String.valueOf(number), "line", String.valueOf(number + 1)))
            .as("place"));
    arguments.putAll(TWICE.with("id", id).as("reason"));
    return new Refusal("control.books-readable", arguments);
  }
}
