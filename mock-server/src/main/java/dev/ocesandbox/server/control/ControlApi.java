// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.TryOut;
import dev.ocesandbox.server.scenarios.WorldExport;
import java.util.List;

/** The table of control operations. */
public final class ControlApi {

  private ControlApi() {}

  /** Returns a route for every operation of openapi/control.yaml. */
  public static List<Route> routes(ControlParts parts) {
    WorldDesk in = new WorldDesk(parts.worlds(), new AnswerCheck(parts.contracts()));
    WorldControl worlds =
        new WorldControl(
            parts.worlds(),
            new WorldOrigins(parts.host(), parts.worlds(), parts.seed()),
            parts.host());
    ExportControl export = new ExportControl(new WorldExport(parts.slots()));
    HealthControl health = new HealthControl(parts.ready());
    RequestControl requests = new RequestControl(parts.log(), parts.contracts());
    FindingControl findings = new FindingControl(parts.log(), parts.contracts());
    ExplainControl explain = new ExplainControl(parts.log(), parts.contracts());
    StateControl state = new StateControl(parts.slots());
    PreviewControl preview =
        new PreviewControl(
            parts.contracts(),
            new TryOut(parts.contracts(), new AnswerCheck(parts.contracts()), parts.routes()));
    FaultControl faults = new FaultControl(parts.contracts(), parts.routes());
    ApiDocuments documents = new ApiDocuments(parts.contracts());
    return List.of(
        Route.direct("ShowLive", health::live),
        Route.direct("ShowReady", health::ready),
        Route.direct("ListWorlds", worlds::list),
        Route.direct("CreateWorld", worlds::create),
        Route.direct("ImportWorld", worlds::restore),
        in.with("ShowWorld", worlds::show),
        in.with("DeleteWorld", worlds::delete),
        in.with("ResetWorld", worlds::reset),
        in.with("ExportWorld", export::write),
        in.with("ListFaults", faults::list),
        in.with("PlanFault", faults::plan),
        in.with("ClearFaults", faults::clear),
        in.with("DeleteFault", faults::delete),
        in.with("TakeSnapshot", SnapshotControl::take),
        in.with("ListSnapshots", SnapshotControl::list),
        in.with("RestoreSnapshot", SnapshotControl::restore),
        in.with("DeleteSnapshot", SnapshotControl::delete),
        in.with("ShowClock", ClockControl::show),
        in.with("SetClock", ClockControl::set),
        in.with("AdvanceClock", ClockControl::advance),
        in.with("ShowTimeline", TimelineControl::show),
        in.with("PreviewRequest", preview::show),
        Route.direct("ListDiagrams", DiagramControl::show),
        in.read("ShowSettings", SettingsControl::show),
        in.write("ChangeSettings", SettingsControl::change),
        in.read("ShowPriceBook", PriceBookControl::show),
        in.write("ChangePriceBook", PriceBookControl::change),
        in.with("ListAccounts", AccountControl::list),
        in.with("ShowAccount", AccountControl::show),
        in.write("TopUp", AccountControl::topUp),
        in.write("SetCash", AccountControl::setCash),
        in.write("SetCreditLine", AccountControl::setCreditLine),
        in.write("IssueCoupon", CouponControl::issue),
        in.write("ReclaimCoupon", CouponControl::reclaim),
        in.write("IssueCard", CouponControl::issueCard),
        in.write("GrantDiscount", DiscountControl::grant),
        in.write("PlaceOrder", OrderControl::place),
        in.write("MoveOrder", OrderControl::move),
        in.write("PlaceRefundOrder", OrderControl::refund),
        in.writeIn("GiveResource", GivenResource::give),
        in.write("ChangeResource", ResourceControl::change),
        in.write("ReportUsage", UsageControl::report),
        in.with("ListRequests", requests::list),
        in.with("ClearRequests", requests::clear),
        in.with("ListFindings", findings::list),
        Route.direct("ExplainRequest", explain::explain),
        in.read("ShowLedger", LedgerControl::show),
        in.read("ShowState", state::show),
        Route.direct("ShowControlApi", documents::control),
        Route.direct("ShowFakedApi", documents::faked));
  }
}
