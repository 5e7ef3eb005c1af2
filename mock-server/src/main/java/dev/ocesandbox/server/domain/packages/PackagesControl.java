// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports usage to packages, as the cloud services do that meter it. */
public final class PackagesControl {

  private static final List<String> NEEDED =
      List.of("service_type_code", "resource_type_code", "usage_type", "region_code", "measure_id");
  private static final Bilingual MISSING =
      new Bilingual(
          "is required, unless resource_id is that of a resource billed by use",
          "必须携带，除非resource_id为按需资源的ID");
  private static final Bilingual AFTER_NOW =
      new Bilingual("must not be after the world's now", "不能晚于世界的当前时间");
  private static final Bilingual AFTER_END = new Bilingual("must not be after the end", "不能晚于end");

  private static final String PACKAGE = "order_instance_id";
  private static final Bilingual NOT_ENOUGH =
      new Bilingual(
          "must be a package of the account that covers this usage and has {amount} left",
          "必须是该账号的资源包，可抵扣该用量，且剩余量不少于{amount}");

  private PackagesControl() {}

  /** Deducts reported usage from packages; answers with what they cover. */
  public static Change<Answer> report(Call call, World world) {
    RequestFields fields = call.bodyFields();
    NEEDED.stream()
        .filter(name -> !fields.has(name))
        .forEach(name -> fields.refused(name, MISSING, ""));
    Instant end = notAfter(fields, "end", call.now(), AFTER_NOW);
    Instant begin = notAfter(fields, "begin", end, AFTER_END);
    return call.withAccount(
        world,
        call.body().path("account").asString(),
        customer ->
            fields.then(
                () ->
                    deducted(
                            world,
                            usage(world, customer.id(), call.body(), begin, end),
                            fields,
                            call.now())
                        .map(coverage -> Answer.ok(shown(coverage)))));
  }

  /** With a package, it must cover the usage alone; else the rules choose among all packages. */
  private static Change<Coverage> deducted(
      World world, ReportedUsage usage, RequestFields fields, Instant now) {
    Optional<String> one = fields.text(PACKAGE);
    if (one.isEmpty()) {
      return Packages.use(world, usage, now);
    }
    return UsageDeduction.from(one.get(), world, usage, now)
        .then(
            (next, coverage) ->
                coverage.left().isZero()
                    ? Change.of(next, coverage)
                    : Change.refused(
                        RequestFields.refusal(
                            PACKAGE, NOT_ENOUGH.with("amount", usage.amount().toString()))));
  }

  /** Reads an instant that has a latest one, which is also its default. */
  private static Instant notAfter(
      RequestFields fields, String name, Instant latest, Bilingual reason) {
    Instant moment = fields.moment(name).orElse(latest);
    return moment.isAfter(latest) ? fields.refused(name, reason, latest) : moment;
  }

  private static ReportedUsage usage(
      World world, String customerId, ObjectNode body, Instant begin, Instant end) {
    return new ReportedUsage(
        customerId,
        new ReportedUsage.Meter(
            body.path("service_type_code").asString(),
            body.path("resource_type_code").asString(),
            body.path("usage_type").asString(),
            body.path("region_code").asString()),
        Quantity.of(body.path("amount").asString()),
        body.path("measure_id").asInt(),
        body.path("resource_id").asString(""),
        project(world, customerId, body),
        begin,
        end);
  }

  /** Inferred: usage that names no project belongs to that of its resource. */
  private static @Nullable String project(World world, String customerId, ObjectNode body) {
    return body.has("enterprise_project_id")
        ? body.path("enterprise_project_id").asString()
        : Resources.find(world, body.path("resource_id").asString(""))
            .filter(resource -> resource.customerId().equals(customerId))
            .map(Resource::projectId)
            .orElse(null);
  }

  private static ObjectNode shown(Coverage coverage) {
    ObjectNode body =
        Json.object()
            .put("covered", coverage.covered().toString())
            .put("left", coverage.left().toString());
    ArrayNode records = body.putArray("records");
    for (Deduction deduction : coverage.deductions()) {
      records
          .addObject()
          .put(PACKAGE, deduction.packageId())
          .put("free_resource_id", deduction.itemId())
          .put("used_amount", deduction.used().toString())
          .put("remaining_amount", deduction.remaining().toString())
          .put("measure_id", deduction.measureId());
    }
    return body;
  }
}
