// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.quotes.Eligible;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the renewals room. */
public final class RenewalsApi {

  private static final Refusal UNPAID = Refusal.by("renewals.renew.automatic-payment");

  private RenewalsApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.batch("RenewalResources", RenewalsApi::renew, RenewalsJson::failed),
            Route.write("AutoRenewalResources", RenewalsApi::autoOn),
            Route.write("CancelAutoRenewalResources", RenewalsApi::autoOff),
            Route.write("SetResourcesRenewConfig", RenewalsApi::configure),
            Route.batch(
                "UpdatePeriodToOnDemand", RenewalsApi::toOnDemand, RenewalsJson::notSwitched),
            Route.read("ListRenewRateOnPeriod", RenewalsApi::quote)),
        List.of(new Attempt(), new Expiry(), new GraceEnd(), new RetentionEnd()),
        List.of());
  }

  private static Change<Answer> renew(Call call, World world) {
    ObjectNode body = call.body();
    boolean autoPay = body.path("is_auto_pay").asInt(0) == 1;
    World before =
        body.hasNonNull("expire_policy")
            ? world.applied("renewals.renew.expire-policy-ignored")
            : world;
    return Renewing.renew(
            before,
            new Renewing.Request(call.customerId(), ids(body), term(body), autoPay),
            call.now())
        .map(renewed -> answer(call, renewed, autoPay));
  }

  /** Where no order could be paid the call fails, though the orders stay. */
  private static Answer answer(Call call, Renewing.Renewed renewed, boolean autoPay) {
    List<Renewing.Made> done =
        renewed.made().stream().filter(made -> !autoPay || !made.order().isPending()).toList();
    if (done.isEmpty()) {
      return Answer.failed(UNPAID);
    }
    Stream<Failed> unpaid =
        renewed.made().stream()
            .filter(made -> !done.contains(made))
            .map(made -> new Failed(made.resourceId(), UNPAID));
    return Answer.ok(
        RenewalsJson.renewed(
            done.stream().map(made -> made.order().id()).toList(),
            Stream.concat(renewed.failed().stream(), unpaid).toList(),
            call));
  }

  private static Change<Answer> autoOn(Call call, World world) {
    ObjectNode body = call.body();
    AutoRenewing.Wish wish =
        new AutoRenewing.Wish(
            call.customerId(),
            call.requiredText("resource_id"),
            body.hasNonNull("auto_renew_times") ? body.path("auto_renew_times").asInt() : null,
            body.hasNonNull("period_type") ? period(body) : null);
    return AutoRenewing.on(world, wish, call.now()).map(resource -> Answer.noContent());
  }

  private static @Nullable Integer period(ObjectNode body) {
    return body.path("period_type").asString().equals("YEAR") ? Term.YEAR : Term.MONTH;
  }

  private static Change<Answer> autoOff(Call call, World world) {
    return AutoRenewing.off(world, call.customerId(), call.requiredText("resource_id"), call.now())
        .map(resource -> Answer.noContent());
  }

  private static Change<Answer> configure(Call call, World world) {
    int value = Integer.parseInt(call.body().path("config_value").asString());
    boolean deduction = call.body().path("config_name").asString().equals("DEDUCTION_DATE");
    return Change.of(
        deduction
            ? RenewalSetting.deductionDays(world, call.customerId(), value, call.now())
            : RenewalSetting.expireDay(world, call.customerId(), value),
        Answer.ok(Json.object().put("error_code", "CBC.0000").put("error_msg", "success")));
  }

  private static Change<Answer> toOnDemand(Call call, World world) {
    ObjectNode body = call.body();
    boolean setUp = body.path("operation").asString().equals("SET_UP");
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
    ObjectNode body = call.body();
    boolean related = body.path("include_relative_resources").asBoolean(false);
    return RenewalQuote.of(
            world,
            new RenewalQuote.Request(ids(body), term(body), related),
            new Eligible.Inquirer(call.customerId(), call.isGranted(), call.now()))
        .map(quote -> Answer.ok(RenewalQuoteJson.of(quote, call)));
  }

  private static List<String> ids(ObjectNode body) {
    return body.path("resource_ids").valueStream().map(JsonNode::asString).toList();
  }

  private static Term term(ObjectNode body) {
    return new Term(body.path("period_type").asInt(), body.path("period_num").asInt());
  }
}
