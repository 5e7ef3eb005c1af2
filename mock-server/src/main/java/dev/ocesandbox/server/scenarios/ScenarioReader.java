// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.check.SchemaFile;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Scenarios;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one scenario file from its first byte to its last.
 *
 * <p>All but the state is read into a tree and checked by the schema and for coherence; a state,
 * which may be huge, is handed on as it streams by and so has to come last.
 */
final class ScenarioReader {

  /** Version of the format that is written and read. */
  static final int FORMAT = 1;

  private static final long MAX_BYTES = 2L << 30;
  private static final int MAX_COMPLAINTS = 100;
  private static final Place STATE = Place.ROOT.field("state");

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNestingDepth(40)
                  .maxNumberLength(40)
                  .maxNameLength(1_000)
                  .maxStringLength(1_000_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Compiling the schema takes a while, and a start from a ready-made scenario needs none. */
  private static final class Lazy {
    private static final SchemaFile SCHEMA = new SchemaFile(Scenarios.schema());
  }

  /** Takes the state from a parser that stands at its first token. */
  interface StateReader {
    /** Returns the state with the parser at its last token; null when it was passed over. */
    @Nullable SavedState read(JsonParser parser, Scenario head, Place place);
  }

  /** Leaves the state unread. */
  static final StateReader PASSING_OVER =
      (parser, head, place) -> {
        parser.skipChildren();
        return null;
      };

  private final JsonParser parser;
  private final StateReader states;
  private final boolean trusted;
  private final LocatedJson lines = new LocatedJson();
  private final ObjectNode file = Json.object();

  private ScenarioReader(JsonParser parser, StateReader states, boolean trusted) {
    this.parser = parser;
    this.states = states;
    this.trusted = trusted;
  }

  /**
   * Reads a file from outside; throws {@link BadScenario} for whatever is wrong with it and {@code
   * UncheckedIOException} when it breaks off.
   */
  static Scenario read(InputStream in, StateReader states) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return new ScenarioReader(parser, states, false).read();
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  /** Reads a file that ships with the product and was checked when it was built. */
  static Scenario readyMade(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return new ScenarioReader(parser, PASSING_OVER, true).read();
    }
  }

  private Scenario read() {
    try {
      return file();
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      String path = Place.of(parser.streamReadContext()).path();
      throw new BadScenario(e.getLocation().getLineNr(), path, e.getOriginalMessage());
    }
  }

  private Scenario file() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadScenario(1, "", "must be a JSON object");
    }
    Scenario scenario = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (scenario != null) {
        throw new BadScenario(line(), name, "must stand before the state");
      }
      if (name.equals("state")) {
        refuse(arrangedToo());
        scenario = head();
        parser.nextToken();
        SavedState state = states.read(parser, scenario, STATE);
        scenario = state == null ? scenario : scenario.with(state);
      } else {
        field(Place.ROOT.field(name), name);
      }
    }
    if (parser.nextToken() != null) {
      throw new BadScenario(line(), "", "must end with the object");
    }
    return scenario == null ? head() : scenario;
  }

  private void field(Place place, String name) {
    int line = line();
    lines.note(parser, place);
    parser.nextToken();
    JsonNode value = lines.read(parser, place);
    if (name.equals("format") && !value.equals(Json.object().numberNode(FORMAT))) {
      throw new BadScenario(
          line, name, value + " is not known; this version reads format " + FORMAT);
    }
    file.set(name, value);
  }

  private Scenario head() {
    if (!trusted) {
      List<ScenarioComplaint> complaints = new ArrayList<>();
      Lazy.SCHEMA.flaws(file).stream()
          .map(flaw -> complaint(flaw.pointer(), flaw.problem().field(), flaw.problem().reason()))
          .forEach(complaints::add);
      if (file.has("price_book")) {
        Place book = Place.ROOT.field("price_book");
        complaints.addAll(PriceBookFile.complaints(file.path("price_book"), lines, book));
      }
      refuse(complaints);
      refuse(Coherence.complaints(file, lines));
    }
    return Scenario.of(file, lines);
  }

  private List<ScenarioComplaint> arrangedToo() {
    Place arrange = Place.ROOT.field("arrange");
    return file.has("arrange") ? List.of(lines.complaint(arrange, "excludes a state")) : List.of();
  }

  private ScenarioComplaint complaint(String pointer, String path, String reason) {
    return new ScenarioComplaint(lines.line(pointer), path, reason);
  }

  static void refuse(List<ScenarioComplaint> complaints) {
    if (!complaints.isEmpty()) {
      throw new BadScenario(
          complaints.stream()
              .sorted(
                  Comparator.comparingInt(ScenarioComplaint::line)
                      .thenComparing(ScenarioComplaint::path))
              .limit(MAX_COMPLAINTS)
              .toList());
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
