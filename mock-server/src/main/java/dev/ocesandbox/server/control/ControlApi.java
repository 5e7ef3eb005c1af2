// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.routing.Previews;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.stream.Stream;

/** The operations of the control API that belong to no room. */
public final class ControlApi {

  private ControlApi() {}

  /** Returns the routes of operations that read or change the state of a world. */
  public static List<Route> worldRoutes(List<Slot<?>> slots) {
    StateControl state = new StateControl(slots);
    return List.of(
        Route.read("ShowSettings", SettingsControl::show),
        Route.write("ChangeSettings", SettingsControl::change),
        Route.read("ShowLedger", LedgerControl::show),
        Route.read("ShowState", state::show));
  }

  /** Returns the routes of operations on whole worlds and on the server. */
  public static List<Route> routes(ControlParts parts) {
    HostedRoutes hosted = new HostedRoutes(parts.worlds());
    return Stream.of(
            server(parts),
            worlds(parts, hosted),
            clock(parts, hosted),
            snapshots(hosted),
            faults(parts, hosted),
            stubs(parts, hosted),
            requests(parts, hosted),
            coverage(parts, hosted))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> server(ControlParts parts) {
    HealthControl health = new HealthControl(parts.ready(), parts.room());
    ApiDocuments documents = new ApiDocuments(parts.contracts());
    NameControl names = new NameControl(parts.contracts());
    IndexControl index = new IndexControl(parts.contracts(), parts.worlds(), parts.server());
    return List.of(
        Route.direct("ShowIndex", index::show),
        Route.direct("ShowControlIndex", index::show),
        Route.direct("ShowLive", health::live),
        Route.direct("ShowReady", health::ready),
        Route.direct("ShowCa", new CaControl(parts.server().trusted())::show),
        Route.direct("ListDiagrams", DiagramControl::show),
        Route.direct("ListNames", names::list),
        Route.direct("ListGuesses", new GuessControl(parts.contracts().rules())::list),
        Route.direct("ShowControlApi", documents::control),
        Route.direct("ShowFakedApi", documents::faked));
  }

  private static List<Route> worlds(ControlParts parts, HostedRoutes hosted) {
    WorldControl worlds = new WorldControl(parts);
    ExportControl export = new ExportControl(new WorldExport(parts.slots()));
    return List.of(
        Route.direct("ListWorlds", worlds::list),
        Route.direct("CreateWorld", worlds::create),
        Route.direct("ImportWorld", worlds::importFile),
        hosted.of("ShowWorld", worlds::show),
        hosted.of("DeleteWorld", worlds::delete),
        Route.onHost("ResetWorld", worlds::reset),
        hosted.of("ExportWorld", export::write),
        hosted.of("ListAccounts", AccountControl::list),
        hosted.of("ShowAccount", AccountControl::show));
  }

  private static List<Route> clock(ControlParts parts, HostedRoutes hosted) {
    Previews previews = new Previews(parts.contracts(), parts.previewStages(), parts.table());
    PreviewControl preview = new PreviewControl(parts.contracts(), previews);
    return List.of(
        hosted.of("ShowClock", ClockControl::show),
        Route.onHost("SetClock", ClockControl::set),
        Route.onHost("AdvanceClock", new ClockControl(parts.moves())::advance),
        hosted.of("ShowTimeline", TimelineControl::show),
        hosted.of("PreviewRequest", preview::show));
  }

  private static List<Route> snapshots(HostedRoutes hosted) {
    return List.of(
        Route.onHost("TakeSnapshot", SnapshotControl::take),
        hosted.of("ListSnapshots", SnapshotControl::list),
        Route.onHost("RestoreSnapshot", SnapshotControl::restore),
        Route.onHost("DeleteSnapshot", SnapshotControl::delete));
  }

  private static List<Route> faults(ControlParts parts, HostedRoutes hosted) {
    FaultControl faults = new FaultControl(parts.contracts(), parts.table());
    return List.of(
        hosted.of("ListFaults", faults.planned()::list),
        Route.onHost("PlanFault", faults::plan),
        Route.onHost("ClearFaults", faults.planned()::clear),
        Route.onHost("DeleteFault", faults.planned()::delete));
  }

  private static List<Route> stubs(ControlParts parts, HostedRoutes hosted) {
    StubControl stubs = new StubControl(parts.contracts());
    return List.of(
        hosted.of("ListStubs", stubs.planned()::list),
        Route.onHost("AddStub", stubs::add),
        Route.onHost("ClearStubs", stubs.planned()::clear),
        Route.onHost("DeleteStub", stubs.planned()::delete));
  }

  private static List<Route> requests(ControlParts parts, HostedRoutes hosted) {
    RequestControl requests = new RequestControl(parts.log(), parts.contracts());
    FindingControl findings = new FindingControl(parts.log(), parts.contracts());
    InteractionControl interactions = new InteractionControl(parts.log(), parts.contracts());
    ExplainControl explain = new ExplainControl(parts.log(), parts.contracts());
    return List.of(
        hosted.of("ListRequests", requests::list),
        hosted.of("ClearRequests", requests::clear),
        hosted.of("ListInteractions", interactions::list),
        hosted.of("ListFindings", findings::list),
        Route.direct("ExplainRequest", explain::explain));
  }

  private static List<Route> coverage(ControlParts parts, HostedRoutes hosted) {
    CoverageControl coverage = new CoverageControl(parts.contracts(), parts.coverage());
    return List.of(
        Route.direct("ShowCoverage", coverage::ofServer),
        Route.direct("ClearCoverage", coverage::clear),
        hosted.of("ShowWorldCoverage", coverage::ofWorld));
  }
}
