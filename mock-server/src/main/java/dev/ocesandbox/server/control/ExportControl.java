// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.history.Recorded;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.replay.HistoryWriter;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.world.WorldView;

/** Exports worlds as scenario files, or with their histories. The response is streamed. */
final class ExportControl {

  private final WorldExport export;
  private final HistoryWriter histories;

  ExportControl(WorldExport export) {
    this.export = export;
    this.histories = new HistoryWriter(export);
  }

  Outcome write(DirectCall call, HostedWorld hosted) {
    if (call.text("history").orElse("").equals("true")) {
      Recorded recorded = hosted.history().recorded();
      return Outcome.done(Answer.streamed(out -> histories.write(hosted, recorded, out)));
    }
    WorldView view = hosted.store().view(call.wall());
    return Outcome.done(Answer.streamed(out -> export.write(hosted.scenario(), view, out)));
  }
}
