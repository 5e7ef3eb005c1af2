// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.coverage.CoveragePage;
import dev.ocesandbox.server.coverage.CoverageReport;
import dev.ocesandbox.server.coverage.Tally;
import dev.ocesandbox.server.coverage.Universe;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.coverage.Coverage;
import dev.ocesandbox.server.gateway.coverage.Surfaces;
import dev.ocesandbox.server.gateway.exchange.Accepted;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Language;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Shows what clients have used of the faked API, as JSON or as a page, and begins anew. */
public final class CoverageControl {

  private static final String HTML = "text/html";

  private final Contracts contracts;
  private final Coverage coverage;

  CoverageControl(Contracts contracts, Coverage coverage) {
    this.contracts = contracts;
    this.coverage = coverage;
  }

  /** Returns all that can be covered. */
  public static Universe universe(Contracts contracts, Surfaces surfaces) {
    return new Universe(
        contracts,
        surfaces,
        DiagramControl.diagrams(),
        Arrays.stream(FaultKind.values()).map(FaultKind::wire).toList());
  }

  Outcome ofServer(DirectCall call) {
    return show(call, new Tally(coverage.sums()));
  }

  Outcome ofWorld(DirectCall call, HostedWorld hosted) {
    return show(call, new Tally(coverage.sums(hosted.id())));
  }

  Outcome clear(DirectCall call) {
    coverage.clear();
    return Outcome.done(Answer.noContent());
  }

  private Outcome show(DirectCall call, Tally all) {
    Optional<String> consumer = call.text("consumer");
    Tally tally = consumer.map(all::ofConsumer).orElse(all);
    Optional<String> format = call.text("format");
    if (format.filter("counts"::equals).isPresent()) {
      return Outcome.done(Answer.ok(CoverageReport.countsOf(tally)));
    }
    ObjectNode report = CoverageReport.of(universe(contracts, coverage.surfaces()), tally);
    boolean page =
        format
            .map("html"::equals)
            .orElseGet(
                () ->
                    Accepted.of(call.request().headers().values("Accept"))
                        .prefers(HTML, "application/json"));
    return Outcome.done((page ? page(call, report) : Answer.ok(report)).with("Vary", "Accept"));
  }

  private static Answer page(DirectCall call, ObjectNode report) {
    Language language =
        call.text("lang")
            .map(Language::ofErrors)
            .orElseGet(() -> Language.ofErrors(call.request().headers().first("Accept-Language")));
    byte[] html = CoveragePage.of(report, language).getBytes(UTF_8);
    return Answer.streamed(out -> out.write(html))
        .with("Content-Type", "text/html;charset=UTF-8")
        .with("Content-Security-Policy", CoveragePage.POLICY)
        .with("X-Content-Type-Options", "nosniff");
  }
}
