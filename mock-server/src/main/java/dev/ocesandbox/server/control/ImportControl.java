// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.AttachmentRoom;
import dev.ocesandbox.server.scenarios.Opened;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates worlds from scenario files that are sent as request bodies. */
final class ImportControl {

  private static final String FULL = "gateway.room.heap";

  private final WorldHost host;
  private final AttachmentRoom attachments;
  private final long defaultSeed;

  ImportControl(WorldHost host, AttachmentRoom attachments, long defaultSeed) {
    this.host = host;
    this.attachments = attachments;
    this.defaultSeed = defaultSeed;
  }

  /** Creates a world from the request body and continues with it. */
  Outcome create(DirectCall call, Function<Opened, Outcome> next) {
    Optional<ClockStart> clock = ClockJson.start(call.text("clock").orElse("real"));
    if (clock.isEmpty()) {
      return Outcome.denied(ClockControl.invalidTime("clock", call.text("clock").orElse("")));
    }
    long seed = call.text("seed").map(Long::parseLong).orElse(defaultSeed);
    Opened created;
    RoomForImport room = null;
    try (InputStream in = call.request().body().open()) {
      room = new RoomForImport(in, host);
      ScenarioFile file = host.factory().read(room);
      Optional<World> state = host.factory().stateOf(file);
      if (state.isPresent() && !attachments.fits(state.get())) {
        return Outcome.denied("gateway.room.attachments");
      }
      created = host.open(file, seed, clock.get(), call.wall());
    } catch (InvalidFile e) {
      return full(room) ? Outcome.denied(FULL) : Outcome.denied(invalid(e, call.messageLanguage()));
    } catch (IOException | UncheckedIOException e) {
      // The client sent fewer bytes than announced, or closed the connection.
      return Outcome.denied(full(room) ? FULL : "gateway.request.complete");
    }
    return next.apply(created);
  }

  private static boolean full(@Nullable RoomForImport room) {
    return room != null && room.isFull();
  }

  private static Refusal invalid(InvalidFile file, Language language) {
    ObjectNode details = Json.object();
    ArrayNode complaints = details.putArray("complaints");
    for (FileProblem problem : file.problems()) {
      complaints
          .addObject()
          .put("line", problem.line())
          .put("path", problem.path())
          .put("reason", language.of(problem.predicate()));
    }
    FileProblem first = file.problems().get(0);
    Map<String, String> arguments = new HashMap<>(first.text().as("complaint"));
    arguments.putAll(first.predicate().as("reason"));
    arguments.put("field", first.path());
    return new Refusal("control.import-valid", arguments, details);
  }
}
