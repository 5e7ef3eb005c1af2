// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations on authorizations. */
public final class AuthorizationsApi {

  private static final String ID = "authorization_id";

  private AuthorizationsApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListAgencies", AuthorizationsApi::agencies),
            Route.read("ShowLoginType", AuthorizationsApi::loginType),
            Route.read("ListAuthorizations", AuthorizationsApi::list),
            Route.read("ShowAuthorizationDetail", AuthorizationsApi::show),
            Route.write("ConfirmAuthorizations", AuthorizationsApi::confirm),
            Route.write("UpdateAuthorizations", AuthorizationsApi::update),
            Route.read("CheckHosts", AuthorizationsApi::checkHost),
            Route.read("ListHistorySessions", SessionsApi::sessions),
            Route.read("ListHistoryOperateLogs", SessionsApi::commands),
            Route.read("ListTransportHistories", SessionsApi::files)),
        List.of(SessionsApi.control()),
        List.of(new AuthorizationExpiryRule()),
        List.of(AuthorizationsState.SLOT));
  }

  /** Returns the caller of an operation, who names a group in a parameter. */
  static Answering by(Call call, World world) {
    return by(call, world, call.text("group_id").orElse(""));
  }

  private static Answering byBody(Call call, World world) {
    return by(call, world, call.bodyFields().text("group_id", ""));
  }

  private static Answering by(Call call, World world, String groupId) {
    return new Answering(
        TicketCaller.of(world, call.customerId(), call.user()), groupId, call.now());
  }

  private static Change<Answer> agencies(Call call, World world) {
    return Change.of(
        world.applied("authorizations.agencies"),
        Answer.ok(AuthorizationsJson.agencies(Agencies.of(call.customerId()))));
  }

  private static Change<Answer> loginType(Call call, World world) {
    return Change.of(
        world.applied("authorizations.login-type"),
        Answer.ok(Json.object().put("login_type", "agency")));
  }

  private static Change<Answer> list(Call call, World world) {
    int status = call.integer("status").orElse(-1);
    AuthorizationQuery query =
        new AuthorizationQuery(
            call.text("incident_id").orElse(""),
            status == -1 ? null : status,
            call.text("sub_customer_name").orElse(""),
            call.text("simple_description").orElse(""));
    Answering by = by(call, world);
    return by.refusal()
        .<Change<Answer>>map(Change::refused)
        .orElseGet(
            () ->
                Change.of(
                    world.applied("authorizations.list.filters"),
                    Answer.ok(
                        new AuthorizationsJson(world, call.language())
                            .list(query.page(world, by, call.page())))));
  }

  private static Change<Answer> show(Call call, World world) {
    return by(call, world)
        .visible(world, call.requiredText(ID))
        .map(one -> Answer.ok(new AuthorizationsJson(world, call.language()).details(one)));
  }

  private static Change<Answer> confirm(Call call, World world) {
    JsonNode body = call.body();
    String agency = call.bodyFields().text("agency_id", "");
    Confirmation confirmation =
        new Confirmation(
            logins(call),
            instant(body.path("auth_effective_time")),
            instant(body.path("auth_expire_time")),
            agency);
    return confirmation
        .confirm(world, call.requiredText(ID), byBody(call, world))
        .map(one -> Answer.ok(Json.object()));
  }

  private static List<Confirmation.Login> logins(Call call) {
    List<Confirmation.Login> logins = new ArrayList<>();
    for (RequestFields login : call.bodyFields().objects("auth_detail_list")) {
      logins.add(
          new Confirmation.Login(
              Long.parseLong(login.text("auth_detail_id", "0")),
              login.integer("port").orElse(null),
              login.text("account").orElse(null),
              login.text("password").orElse(null)));
    }
    return logins;
  }

  private static @Nullable Instant instant(JsonNode millis) {
    return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
  }

  private static Change<Answer> update(Call call, World world) {
    String action = call.text("action_id").orElse("");
    String id = call.requiredText(ID);
    Answering by = byBody(call, world);
    return switch (action) {
      case "reject" ->
          by.reject(world, id, call.bodyFields().text("reject_reason").orElse(null))
              .map(one -> Answer.ok(Json.object()));
      case "cancel" -> by.cancel(world, id).map(one -> Answer.ok(Json.object()));
      default -> Change.refused(new Refusal("authorizations.action", Map.of("action", action)));
    };
  }

  private static Change<Answer> checkHost(Call call, World world) {
    RequestFields body = call.bodyFields();
    long detailId = Long.parseLong(call.requiredText("authorization_detail_id"));
    return byBody(call, world)
        .ofDetail(world, detailId)
        .then((same, one) -> checked(same, one, detailId, body));
  }

  private static Change<Answer> checked(
      World world, Authorization one, long detailId, RequestFields body) {
    AuthorizationDetail detail = one.detail(detailId);
    if (detail == null || !detail.host()) {
      return Change.refused(Answering.noDetail(detailId));
    }
    return new HostLogin(body.text("account", ""), body.text("password", ""))
        .refusal()
        .<Change<Answer>>map(Change::refused)
        .orElseGet(() -> Change.of(world, Answer.ok(Json.object())));
  }
}
