// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.BadScenario;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes worlds as scenario files and reads them back, both piece by piece. */
final class ExportControl {

  private final WorldExport export;
  private final WorldHost host;
  private final long seed;

  ExportControl(WorldExport export, WorldHost host, long seed) {
    this.export = export;
    this.host = host;
    this.seed = seed;
  }

  Outcome export(Call call, HostedWorld hosted) {
    return Outcome.done(Answer.streamed(out -> export.write(hosted, call.request().wall(), out)));
  }

  Outcome restore(Call call) {
    try (InputStream in = call.request().body().open()) {
      ScenarioFile file = host.factory().read(in);
      HostedWorld world = host.open(file, seed, ClockStart.REAL, call.request().wall());
      return Outcome.done(Answer.created(WorldJson.of(world, call.request().wall())));
    } catch (BadScenario e) {
      return refused(e.complaints().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  private static Outcome refused(ScenarioComplaint complaint) {
    return Outcome.denied(
        new Refusal(
            "control.import-valid",
            Map.of(
                "line", String.valueOf(complaint.line()),
                "path", complaint.path(),
                "field", complaint.path(),
                "reason", complaint.reason())));
  }
}
