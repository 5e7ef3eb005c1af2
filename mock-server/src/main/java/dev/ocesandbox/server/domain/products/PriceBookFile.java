// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.SchemaFile;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.fixtures.PriceBooks;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads price books that users write; problems name their line and path. */
public final class PriceBookFile {

  private static final class Lazy {
    private static final SchemaFile SCHEMA = new SchemaFile(PriceBooks.schema());
  }

  private final LocatedJson lines;
  private final JsonPointer root;
  private final List<FileProblem> problems = new ArrayList<>();

  private PriceBookFile(LocatedJson lines, JsonPointer root) {
    this.lines = lines;
    this.root = root;
  }

  /** Reads a file; throws {@link InvalidFile} if anything is wrong with it. */
  public static PriceBook read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidFile(
          0, "", new Bilingual("cannot be read: " + e.getMessage(), "无法读取：" + e.getMessage()));
    }
  }

  /** Reads a file like {@link #read(Path)}; without one, returns the built-in prices. */
  public static PriceBook readOrStandard(@Nullable Path file) {
    return file == null ? PriceBook.STANDARD : read(file);
  }

  /** Reads a book from a tree; throws {@link InvalidFile} if anything is wrong with it. */
  public static PriceBook read(JsonNode json) {
    return read(new ByteArrayInputStream(Json.bytes(json)));
  }

  private static PriceBook read(InputStream in) {
    LocatedJson lines = new LocatedJson();
    try (JsonParser parser = JsonFiles.parser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidFile(1, "", new Bilingual("must be a JSON object", "必须是JSON对象"));
      }
      JsonNode file = lines.read(parser, JsonPointer.empty());
      InvalidFile.throwIfAny(problems(file, lines, JsonPointer.empty()));
      return PriceBookJson.read(file);
    } catch (JacksonException e) {
      JsonProblem problem = JsonProblem.of(e);
      throw InvalidFile.notJson(problem.line(), "", problem);
    }
  }

  /** Returns what is wrong with a book that is part of a file. */
  public static List<FileProblem> problems(JsonNode book, LocatedJson lines, JsonPointer root) {
    PriceBookFile file = new PriceBookFile(lines, root);
    for (SchemaFile.Flaw flaw : Lazy.SCHEMA.flaws(book)) {
      String path = flaw.problem().field();
      file.problems.add(
          new FileProblem(
              lines.line(root.append(JsonPointer.compile(flaw.pointer()))),
              below(FieldPath.of(root), path),
              flaw.problem().reason(),
              flaw.problem().chinese()));
    }
    if (file.problems.isEmpty()) {
      file.products(book);
    }
    return file.problems;
  }

  private static String below(String parent, String field) {
    if (parent.isEmpty() || field.isEmpty()) {
      return parent + field;
    }
    return field.startsWith("[") ? parent + field : parent + "." + field;
  }

  private void products(JsonNode book) {
    Map<String, JsonPointer> seen = new HashMap<>();
    JsonNode products = book.path("products");
    for (int i = 0; i < products.size(); i++) {
      JsonNode product = products.path(i);
      JsonPointer pointer = root.appendProperty("products").appendIndex(i);
      JsonPointer before = seen.putIfAbsent(key(product), pointer);
      if (before != null) {
        problem(
            pointer,
            new Bilingual("is the same product as {before}", "与{before}是同一产品")
                .with("before", FieldPath.of(before)));
      }
      if (!product.has("regions") && !book.has("regions")) {
        problem(
            pointer,
            new Bilingual(
                "needs regions, of its own or of the whole book", "需要regions，可以写在产品上或整个价格表上"));
      }
      items(
          product.path("package").path("items"),
          pointer.appendProperty("package").appendProperty("items"));
      prices(product.path("on_demand"), pointer.appendProperty("on_demand"));
      prices(product.path("period"), pointer.appendProperty("period"));
    }
  }

  private static String key(JsonNode product) {
    return String.join(
        "|",
        product.path("service_type_code").asString(),
        product.path("resource_type_code").asString(),
        product.path("resource_spec").asString());
  }

  private void items(JsonNode items, JsonPointer pointer) {
    Map<String, JsonPointer> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String usageType = items.path(i).path("usage_type").asString().toLowerCase(Locale.ROOT);
      JsonPointer before = seen.putIfAbsent(usageType, pointer.appendIndex(i));
      if (before != null) {
        problem(
            pointer.appendIndex(i),
            new Bilingual("has the same usage type as {before}", "与{before}的使用量类型相同")
                .with("before", FieldPath.of(before)));
      }
    }
  }

  private void prices(JsonNode prices, JsonPointer pointer) {
    for (int i = 0; i < prices.size(); i++) {
      JsonNode price = prices.path(i);
      boolean known = !price.path("evidence").asString("D").equals("D");
      if (known && !price.has("source")) {
        problem(
            pointer.appendIndex(i),
            new Bilingual("needs a source for its evidence", "需要与evidence相应的source"));
      }
      percentile(price, pointer.appendIndex(i));
      steps(price.path("steps"), pointer.appendIndex(i).appendProperty("steps"));
    }
  }

  /** Checks a price of usage by the 95th percentile, which is for 1 Mbps and a month. */
  private void percentile(JsonNode price, JsonPointer pointer) {
    if (!PercentileTypes.has(price.path("usage_factor").asString())) {
      return;
    }
    if (price.path("measure_id").asInt() != PercentileTypes.MEASURE) {
      problem(
          pointer.appendProperty("measure_id"),
          new Bilingual(
              "must be 15, because the 95th percentile is in Mbps", "必须为15，95计费以Mbps为单位"));
    }
    if (!price.path("settlement").asString("month").equals("month")) {
      problem(
          pointer.appendProperty("settlement"),
          new Bilingual(
              "must be month, because the 95th percentile is that of a month",
              "必须为month，95计费按月结算"));
    }
    if (price.has("steps")) {
      problem(
          pointer.appendProperty("steps"),
          new Bilingual(
              "must be a price, because the 95th percentile has no steps", "必须改用price，95计费没有分档"));
    }
  }

  private void steps(JsonNode steps, JsonPointer pointer) {
    for (int i = 0; i < steps.size(); i++) {
      int above = steps.path(i).path("above").asInt();
      boolean rises = i == 0 ? above == 0 : above > steps.path(i - 1).path("above").asInt();
      if (!rises) {
        problem(
            pointer.appendIndex(i).appendProperty("above"),
            i == 0
                ? new Bilingual("must be 0 in the first step", "在第一档必须为0")
                : new Bilingual("must be more than in the step before", "必须大于上一档"));
      }
    }
  }

  private void problem(JsonPointer pointer, Bilingual reason) {
    problems.add(lines.problem(pointer, reason));
  }

  /** Tells a price book from a scenario by what comes first: products, or accounts. */
  public static boolean isPriceBook(Path file) {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JsonFiles.parser(in)) {
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
