// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations on resource packages. */
public final class PackagesApi {

  private PackagesApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListFreeResourceInfos", PackagesApi::list),
            Route.read("ListFreeResourceUsages", PackagesApi::items),
            Route.read("ListFreeResourcesUsageRecords", PackagesApi::records)),
        List.of(),
        List.of(new PackageStartRule(), new QuotaResetRule()),
        List.of(PackagesState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    RequestFields body = call.bodyFields();
    PackageQuery query =
        new PackageQuery(
            call.customerId(),
            body.text("region_code", ""),
            body.text("order_id", ""),
            body.text("product_id", ""),
            body.text("product_name", ""),
            body.text("enterprise_project_id", ""),
            body.integer("status").orElse(null),
            body.texts("service_type_code_list").stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    Page<CurrentPackage> page = query.page(world, body.page(), call.now());
    return Change.of(
        query.noted(world, page), Answer.ok(new PackagesJson(call.language()).list(world, page)));
  }

  private static Change<Answer> items(Call call, World world) {
    List<String> ids = call.bodyFields().texts("free_resource_ids").stream().distinct().toList();
    List<PackagesJson.Shown> shown =
        ids.stream()
            .flatMap(
                id ->
                    world.get(PackagesState.SLOT).ofItem(id).stream()
                        .filter(one -> one.customerId().equals(call.customerId()))
                        .map(one -> CurrentPackage.of(world, one, call.now()))
                        .filter(current -> current.isShownAt(call.now()))
                        .flatMap(current -> shown(current, id)))
            .toList();
    return Change.of(world, Answer.ok(new PackagesJson(call.language()).items(shown)));
  }

  private static Stream<PackagesJson.Shown> shown(CurrentPackage current, String itemId) {
    return current.pack().item(itemId).stream()
        .map(item -> new PackagesJson.Shown(current.pack(), item));
  }

  private static Change<Answer> records(Call call, World world) {
    DeductionQuery query =
        new DeductionQuery(
            call.customerId(),
            call.text("free_resource_id").orElse(""),
            call.text("product_id").orElse(""),
            call.text("resource_type_code").orElse(""),
            LocalDate.parse(call.requiredText("deduct_time_begin")),
            LocalDate.parse(call.requiredText("deduct_time_end")));
    return query
        .refusal()
        .<Change<Answer>>map(Change::refused)
        .orElseGet(
            () ->
                Change.of(
                    world.applied(DeductionQuery.BOTH_DAYS, PackagesJson.IN_CHINESE),
                    Answer.ok(
                        new PackagesJson(call.language())
                            .records(world, query.page(world, call.page())))));
  }
}
