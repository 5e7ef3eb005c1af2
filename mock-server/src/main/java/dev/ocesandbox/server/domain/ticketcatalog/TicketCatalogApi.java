// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The operations on what tickets can be about. */
public final class TicketCatalogApi {

  private TicketCatalogApi() {}

  /**
   * Returns the operations, time rules and state of the room.
   *
   * @param openTickets returns how many tickets of a customer have not ended; the room of tickets
   *     knows them
   */
  public static Room room(BiFunction<World, String, Integer> openTickets) {
    return new Room(
        List.of(
            list("ListCaseCategories", call -> json(call).categories()),
            list("ListProductCategories", TicketCatalogApi::products),
            list("ListProblemTypes", TicketCatalogApi::problems),
            list(
                "ListCaseTemplates",
                call ->
                    json(call)
                        .templates(CatalogSearch.templates(call.requiredText("business_type_id")))),
            list("ListExtendsParams", TicketCatalogApi::parameters),
            Route.read("ListSeverities", TicketCatalogApi::severities),
            list(
                "ListRegions",
                call ->
                    json(call).regions(CatalogSearch.regions(call.integer("X-Site").orElse(0)))),
            Route.read("ListCustomersRegions", TicketCatalogApi::customersRegions),
            list("ListAreaCodes", call -> json(call).areaCodes()),
            list("ListSatisfactionDimensions", call -> json(call).dimensions()),
            list("ListCaseLimits", call -> limits()),
            Route.read("ListCaseQuotas", (call, world) -> quotas(call, world, openTickets)),
            Route.read("ShowConfiguration", TicketCatalogApi::configuration),
            Route.read("ShowPartnersCasesPrivilege", TicketCatalogApi::privilege),
            Route.read("ShowPartnersServiceInfo", TicketCatalogApi::serviceInfo)),
        List.of(Route.write("SetSupport", SupportControl::set)),
        List.of(),
        List.of(TicketCatalogState.SLOT));
  }

  private static Route list(String operation, Function<Call, ObjectNode> body) {
    return Route.read(operation, (call, world) -> Change.of(world, Answer.ok(body.apply(call))));
  }

  private static TicketCatalogJson json(Call call) {
    return new TicketCatalogJson(call.language());
  }

  private static ObjectNode products(Call call) {
    return json(call)
        .products(
            CatalogSearch.products(call.text("product_category_name").orElse(""), call.language()));
  }

  private static ObjectNode problems(Call call) {
    return json(call)
        .problems(
            CatalogSearch.problems(
                call.text("product_category_id").orElse(null),
                call.text("incident_sub_type_id").orElse(null)));
  }

  private static ObjectNode parameters(Call call) {
    return problem(call)
        .map(new ParametersJson(call.language())::of)
        .orElseGet(ParametersJson::none);
  }

  private static Optional<ProblemType> problem(Call call) {
    return CatalogSearch.problem(
        call.requiredText("business_type_id"),
        call.text("product_category_id").orElse(null),
        call.text("incident_sub_type_id").orElse(null));
  }

  private static Change<Answer> severities(Call call, World world) {
    List<Severity> severities =
        problem(call)
            .map(problem -> TicketCatalog.severities(world, call.customerId(), problem))
            .orElseGet(List::of);
    return Change.of(world, Answer.ok(json(call).severities(severities)));
  }

  private static Change<Answer> customersRegions(Call call, World world) {
    return Change.of(
        world, Answer.ok(json(call).customersRegions(Resources.regions(world, call.customerId()))));
  }

  private static ObjectNode limits() {
    ObjectNode body = Json.object();
    body.putObject("config").put("create_case_ccemail_max_count", TicketCatalog.MAX_COPIES);
    return body;
  }

  private static Change<Answer> quotas(
      Call call, World world, BiFunction<World, String, Integer> openTickets) {
    String customer = call.customerId();
    return CatalogSearch.quota(
            world, customer, problem(call), () -> openTickets.apply(world, customer))
        .map(
            quota ->
                Answer.ok(
                    Json.object().put("total", quota.total()).put("un_used", quota.unused())));
  }

  private static Change<Answer> configuration(Call call, World world) {
    String key = call.requiredText("config_key");
    return CatalogSearch.configuration(world, key)
        .map(value -> Answer.ok(Json.object().put("config_key", key).put("config_value", value)));
  }

  private static Change<Answer> privilege(Call call, World world) {
    boolean has = world.get(TicketCatalogState.SLOT).partners().containsKey(call.customerId());
    return Change.of(world, Answer.ok(Json.object().put("has_privilege", has)));
  }

  private static Change<Answer> serviceInfo(Call call, World world) {
    ObjectNode body =
        TicketCatalog.partner(world, call.customerId())
            .flatMap(world::findCustomer)
            .map(TicketCatalogJson::partner)
            .orElseGet(Json::object);
    return Change.of(world, Answer.ok(body));
  }
}
