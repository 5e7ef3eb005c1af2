// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.quotes.EligibleDiscounts;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.commands.Route.Batch;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The operations on renewals. */
public final class RenewalsApi {

  private static final Refusal UNPAID = Refusal.by("renewals.renew.automatic-payment");

  private static final String IDS = "resource_ids";

  private RenewalsApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.batch(
                "RenewalResources", RenewalsApi::renew, new Batch(IDS, RenewalsJson::failed)),
            Route.write("AutoRenewalResources", RenewalsApi::autoOn),
            Route.write("CancelAutoRenewalResources", RenewalsApi::autoOff),
            Route.write("SetResourcesRenewConfig", RenewalsApi::configure),
            Route.batch(
                "UpdatePeriodToOnDemand",
                RenewalsApi::toOnDemand,
                new Batch(IDS, RenewalsJson::notSwitched)),
            Route.read("ListRenewRateOnPeriod", RenewalsApi::quote)),
        List.of(),
        List.of(
            new AutoRenewalRule(), new ExpiryRule(), new GraceEndRule(), new RetentionEndRule()),
        List.of());
  }

  private static Change<Answer> renew(Call call, World world) {
    RequestFields body = call.bodyFields();
    boolean autoPay = body.integer("is_auto_pay", 0) == 1;
    World before =
        body.has("expire_policy") ? world.applied("renewals.renew.expire-policy-ignored") : world;
    return ManualRenewal.renew(
            before,
            new ManualRenewal.Request(call.customerId(), ids(body), term(body), autoPay),
            call.provisioning(world),
            call.now())
        .map(renewed -> answer(call, renewed, autoPay));
  }

  /** If no order could be paid, the call fails, although the orders are kept. */
  private static Answer answer(Call call, ManualRenewal.Result renewed, boolean autoPay) {
    List<ManualRenewal.PlacedRenewal> done =
        renewed.made().stream().filter(made -> !autoPay || !made.order().isPending()).toList();
    if (done.isEmpty()) {
      return Answer.failed(UNPAID);
    }
    Stream<FailedResource> unpaid =
        renewed.made().stream()
            .filter(made -> !done.contains(made))
            .map(made -> new FailedResource(made.resourceId(), UNPAID));
    return Answer.ok(
        RenewalsJson.renewed(
            done.stream().map(made -> made.order().id()).distinct().toList(),
            Stream.concat(renewed.failed().stream(), unpaid).toList(),
            call));
  }

  private static Change<Answer> autoOn(Call call, World world) {
    RequestFields body = call.bodyFields();
    AutoRenewal.Request wish =
        new AutoRenewal.Request(
            call.customerId(),
            call.requiredText("resource_id"),
            body.integer("auto_renew_times").orElse(null),
            body.text("period_type").map(RenewalsApi::period).orElse(null));
    return AutoRenewal.on(world, wish, call.now()).map(resource -> Answer.noContent());
  }

  private static Integer period(String name) {
    return name.equals("YEAR") ? Term.YEAR : Term.MONTH;
  }

  private static Change<Answer> autoOff(Call call, World world) {
    return AutoRenewal.off(world, call.customerId(), call.requiredText("resource_id"), call.now())
        .map(resource -> Answer.noContent());
  }

  private static Change<Answer> configure(Call call, World world) {
    RequestFields body = call.bodyFields();
    int value = body.integer("config_value", 0);
    boolean deduction = body.text("config_name", "").equals("DEDUCTION_DATE");
    return Change.of(
        deduction
            ? RenewConfigUpdate.deductionDays(world, call.customerId(), value, call.now())
            : RenewConfigUpdate.expireDay(world, call.customerId(), value),
        Answer.ok(Json.object().put("error_code", "CBC.0000").put("error_msg", "success")));
  }

  private static Change<Answer> toOnDemand(Call call, World world) {
    RequestFields body = call.bodyFields();
    boolean setUp = body.text("operation", "").equals("SET_UP");
    return OnDemandSwitch.decide(
            world, new OnDemandSwitch.Request(call.customerId(), ids(body), setUp), call.now())
        .map(
            failed -> {
              ObjectNode answer = Json.object();
              RenewalsJson.failed(answer.putArray("error_details"), failed, call, "id");
              return Answer.ok(answer);
            });
  }

  private static Change<Answer> quote(Call call, World world) {
    RequestFields body = call.bodyFields();
    boolean related = body.flag("include_relative_resources");
    return RenewalQuote.of(
            world,
            new RenewalQuote.Request(ids(body), term(body), related),
            new EligibleDiscounts.Inquirer(call.customerId(), call.isGranted(world), call.now()))
        .map(quote -> Answer.ok(RenewalQuoteJson.of(quote, call)));
  }

  private static List<String> ids(RequestFields body) {
    return body.texts(IDS);
  }

  private static Term term(RequestFields body) {
    return new Term(body.integer("period_type", 0), body.integer("period_num", 0));
  }
}
