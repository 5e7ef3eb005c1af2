// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.LocatedJson;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.credentials.GivenKeys;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Identity;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the start of a history file. Used for one file. */
final class StartReader {

  static final JsonPointer START = JsonPointer.empty().appendProperty("start");

  private static final String WORLD = "world";
  private static final String SNAPSHOTS = "snapshots";
  private static final int MAX_PLANS = 10_000;

  private final byte[] bytes;
  private final WorldFactory factory;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final LocatedJson lines = new LocatedJson();
  private final ObjectNode facts = Json.object();
  private @Nullable World world;

  StartReader(byte[] bytes, WorldFactory factory) {
    this.bytes = bytes;
    this.factory = factory;
  }

  /** Reads the object at the parser's current token. */
  StoredStart read(JsonParser parser, String id, String scenario, @Nullable String from) {
    lines.note(parser, START);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new InvalidFile(lines.line(START), START, new Bilingual("must be an object", "必须是对象"));
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonPointer place = START.appendProperty(name);
      parser.nextToken();
      switch (name) {
        case WORLD -> world = world(parser, place);
        case SNAPSHOTS -> snapshots(parser, place);
        default -> facts.set(name, lines.read(parser, place));
      }
    }
    return start(new Fields(facts, lines, START), id, scenario, from);
  }

  private StoredStart start(Fields fields, String id, String scenario, @Nullable String from) {
    if (world == null) {
      throw fields.wrong(WORLD, new Bilingual("is missing", "缺失"));
    }
    Instant at = fields.instant("at");
    Instant wall = fields.instant("wall");
    WorldClock clock = isFrozen(fields) ? WorldClock.frozen(at) : WorldClock.runningFrom(at, wall);
    return new StoredStart(
        new Identity(id, scenario, from, wall),
        new ClockedWorld(world, clock),
        wall,
        directory(id, fields),
        fields.number("commands_before", 0),
        fields.has("reads_dropped") ? fields.number("reads_dropped", 0) : 0,
        snapshots,
        plans(fields, "faults"),
        plans(fields, "stubs"),
        new StoredStart.Issued(
            fields.number("snapshots_taken", 0),
            fields.number("faults_planned", 0),
            fields.number("stubs_added", 0)));
  }

  private static boolean isFrozen(Fields fields) {
    String mode = fields.text("mode");
    if (!mode.equals("frozen") && !mode.equals("real")) {
      throw fields.wrong("mode", new Bilingual("must be frozen or real", "必须是frozen或real"));
    }
    return mode.equals("frozen");
  }

  private void snapshots(JsonParser parser, JsonPointer place) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonPointer item = place.appendIndex(snapshots.size());
      ObjectNode about = Json.object();
      World saved = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(WORLD)) {
          saved = world(parser, item.appendProperty(name));
        } else {
          about.set(name, lines.read(parser, item.appendProperty(name)));
        }
      }
      Fields fields = new Fields(about, lines, item);
      if (saved == null) {
        throw fields.wrong(WORLD, new Bilingual("is missing", "缺失"));
      }
      snapshots.add(
          new Snapshot(
              fields.text("snapshot_id"),
              fields.text("name"),
              new WorldView(saved, fields.instant("at"), isFrozen(fields)),
              fields.instant("taken_at")));
    }
  }

  /** Reads a scenario file inside of the file, whose problems keep their lines. */
  private World world(JsonParser parser, JsonPointer place) {
    int line = parser.currentTokenLocation().getLineNr();
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int to = (int) parser.currentLocation().getByteOffset();
    byte[] linesBefore = new byte[line - 1];
    Arrays.fill(linesBefore, (byte) '\n');
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(linesBefore),
            new ByteArrayInputStream(bytes, from, to - from));
    try {
      return factory
          .stateOf(factory.read(in))
          .orElseThrow(
              () ->
                  new InvalidFile(
                      line,
                      "",
                      new Bilingual("must have a state, as exports do", "必须含有导出文件中的state")));
    } catch (InvalidFile e) {
      throw new InvalidFile(e.problems().stream().map(problem -> below(problem, place)).toList());
    }
  }

  private static FileProblem below(FileProblem problem, JsonPointer place) {
    String path = FieldPath.of(place) + (problem.path().isEmpty() ? "" : "." + problem.path());
    return new FileProblem(problem.line(), path, problem.reason(), problem.chinese());
  }

  private static AccountDirectory directory(String id, Fields fields) {
    List<String> order = new ArrayList<>();
    Map<String, GivenKeys> given = new HashMap<>();
    for (JsonNode account : fields.get("credentials")) {
      String customer = account.path("customer_id").asString("");
      Map<String, GivenKeys.Keys> users = new HashMap<>();
      for (JsonNode user : account.path("users")) {
        users.put(user.path("name").asString(""), keys(user));
      }
      order.add(customer);
      given.put(customer, new GivenKeys(keys(account), users));
    }
    return new AccountDirectory(id, order, given);
  }

  private static GivenKeys.Keys keys(JsonNode node) {
    String stars = Redaction.STARS;
    return new GivenKeys.Keys(node.path("access_key").asString(""), stars, stars, stars);
  }

  private static List<StoredStart.Plan> plans(Fields fields, String name) {
    List<StoredStart.Plan> plans = new ArrayList<>();
    for (JsonNode item : fields.get(name)) {
      String id = item.path("id").asString("");
      String number = id.substring(id.lastIndexOf('-') + 1);
      if (!number.matches("[1-9][0-9]{0,8}")
          || plans.size() >= MAX_PLANS
          || !(item.path("plan") instanceof ObjectNode body)) {
        throw fields.wrong(
            name, new Bilingual("must be a list of plans with their ids", "必须是带id的计划列表"));
      }
      plans.add(new StoredStart.Plan(Long.parseLong(number), body));
    }
    return plans;
  }
}
