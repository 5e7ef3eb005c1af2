// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.check.SchemaFile;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.PriceBooks;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.PriceBookJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/** Reads price books from outside, with line and path of whatever is wrong with them. */
public final class PriceBookFile {

  private static final class Lazy {
    private static final SchemaFile SCHEMA = new SchemaFile(PriceBooks.schema());
  }

  private final LocatedJson lines;
  private final Place root;
  private final List<ScenarioComplaint> complaints = new ArrayList<>();

  private PriceBookFile(LocatedJson lines, Place root) {
    this.lines = lines;
    this.root = root;
  }

  /** Reads a file; throws {@link BadScenario} for whatever is wrong with it. */
  public static PriceBook read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException | UncheckedIOException e) {
      throw new BadScenario(0, "", "cannot be read: " + e.getMessage());
    }
  }

  /** Reads a book that was sent; throws {@link BadScenario} for whatever is wrong with it. */
  public static PriceBook read(JsonNode json) {
    return read(new ByteArrayInputStream(Json.bytes(json)));
  }

  private static PriceBook read(InputStream in) {
    LocatedJson lines = new LocatedJson();
    try (JsonParser parser = ScenarioReader.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadScenario(1, "", "must be a JSON object");
      }
      JsonNode file = lines.read(parser, Place.ROOT);
      ScenarioReader.refuse(complaints(file, lines, Place.ROOT));
      return PriceBookJson.read(file);
    } catch (JacksonException e) {
      throw new BadScenario(e.getLocation().getLineNr(), "", e.getOriginalMessage());
    }
  }

  /** Returns what is wrong with a book that stands somewhere in a file. */
  static List<ScenarioComplaint> complaints(JsonNode book, LocatedJson lines, Place root) {
    PriceBookFile file = new PriceBookFile(lines, root);
    for (SchemaFile.Flaw flaw : Lazy.SCHEMA.flaws(book)) {
      String path = flaw.problem().field();
      file.complaints.add(
          new ScenarioComplaint(
              lines.line(root.pointer() + flaw.pointer()),
              path.isEmpty() ? root.path() : root.field(path).path(),
              flaw.problem().reason()));
    }
    if (file.complaints.isEmpty()) {
      file.products(book);
    }
    return file.complaints;
  }

  private void products(JsonNode book) {
    Map<String, Place> seen = new HashMap<>();
    JsonNode products = book.path("products");
    for (int i = 0; i < products.size(); i++) {
      JsonNode product = products.path(i);
      Place place = root.field("products").item(i);
      Place before = seen.putIfAbsent(key(product), place);
      if (before != null) {
        complain(place, "is the same product as " + before.path());
      }
      if (!product.has("regions") && !book.has("regions")) {
        complain(place, "needs regions, of its own or of the whole book");
      }
      items(product.path("package").path("items"), place.field("package").field("items"));
      prices(product.path("on_demand"), place.field("on_demand"));
      prices(product.path("period"), place.field("period"));
    }
  }

  private static String key(JsonNode product) {
    return String.join(
        "|",
        product.path("service_type_code").asString(),
        product.path("resource_type_code").asString(),
        product.path("resource_spec").asString());
  }

  private void items(JsonNode items, Place place) {
    Map<String, Place> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String usageType = items.path(i).path("usage_type").asString().toLowerCase(Locale.ROOT);
      Place before = seen.putIfAbsent(usageType, place.item(i));
      if (before != null) {
        complain(place.item(i), "has the same usage type as " + before.path());
      }
    }
  }

  private void prices(JsonNode prices, Place place) {
    for (int i = 0; i < prices.size(); i++) {
      JsonNode price = prices.path(i);
      boolean known = !price.path("evidence").asString("D").equals("D");
      if (known && !price.has("source")) {
        complain(place.item(i), "needs a source for its evidence");
      }
      steps(price.path("steps"), place.item(i).field("steps"));
    }
  }

  private void steps(JsonNode steps, Place place) {
    for (int i = 0; i < steps.size(); i++) {
      int above = steps.path(i).path("above").asInt();
      boolean rises = i == 0 ? above == 0 : above > steps.path(i - 1).path("above").asInt();
      if (!rises) {
        complain(
            place.item(i).field("above"),
            i == 0 ? "must be 0 in the first step" : "must be more than in the step before");
      }
    }
  }

  private void complain(Place place, String reason) {
    complaints.add(lines.complaint(place, reason));
  }

  /** Tells a price book from a scenario by what comes first: products, or accounts. */
  static boolean isOne(Path file) {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = ScenarioReader.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (name.equals("products") || name.equals("accounts")) {
          return name.equals("products");
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException | JacksonException e) {
      return false;
    }
  }
}
