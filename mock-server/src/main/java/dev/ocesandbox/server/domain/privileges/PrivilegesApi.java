// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The operations on what IAM users may do with tickets. */
public final class PrivilegesApi {

  private static final Bilingual NO_USER =
      new Bilingual("is no IAM user of the account", "不是该账号的IAM用户");

  private PrivilegesApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListPrivileges", PrivilegesApi::has),
            Route.write("CreatePrivileges", PrivilegesApi::change),
            Route.read("ShowCustomerPrivilegePolicy", PrivilegesApi::policy)),
        List.of(Route.write("SetTicketPrivileges", PrivilegesApi::set)),
        List.of(),
        List.of(PrivilegesState.SLOT));
  }

  private static Change<Answer> has(Call call, World world) {
    TicketCaller caller = TicketCaller.of(world, call.customerId(), call.user());
    boolean lacking =
        switch (privilege(call.requiredText("privilege"))) {
          case CREATE_CASE -> caller.submit(world).isPresent();
          case EXPORT -> caller.export(world).isPresent();
        };
    return Change.of(
        world.applied("privileges.list.what-would-be-refused"),
        Answer.ok(Json.object().put("has_privilege", lacking ? 0 : 1)));
  }

  private static Privilege privilege(String checked) {
    return Privilege.of(checked)
        .orElseThrow(() -> new IllegalStateException("No privilege " + checked));
  }

  private static Change<Answer> change(Call call, World world) {
    if (call.user().isPresent()) {
      return Change.refused(Refusal.by("privileges.change.only-account"));
    }
    RequestFields body = call.bodyFields();
    Optional<String> named = body.text("privilege");
    if (named.isEmpty()) {
      return Change.refused(Refusal.by("privileges.change.privilege-needed"));
    }
    PrivilegesState state = PrivilegesState.of(world);
    Grant grant =
        state
            .grant(call.customerId(), "")
            .with(privilege(named.get()), body.text("operation", "").equals("create"));
    return Change.of(
        world.with(PrivilegesState.SLOT, state.with(grant)).applied("privileges.change.all-users"),
        Answer.ok(Json.object()));
  }

  private static Change<Answer> policy(Call call, World world) {
    return Change.of(
        world.applied("privileges.policy.on-without-create"),
        Answer.ok(Json.object().put("policy_switch", isRestricted(world, call.customerId()))));
  }

  private static boolean isRestricted(World world, String customerId) {
    return !PrivilegesState.of(world).grant(customerId, "").has(Privilege.CREATE_CASE);
  }

  /** Sets what all IAM users may do, or one, as the account does in the console. */
  private static Change<Answer> set(Call call, World world) {
    RequestFields fields = call.bodyFields();
    String user = fields.text("user", "");
    return call.withAccount(
        world,
        customer ->
            user.isEmpty() || customer.user(user).isPresent()
                ? set(world, customer, user, fields)
                : Change.refused(RequestFields.refusal("user", call.body().path("user"), NO_USER)));
  }

  private static Change<Answer> set(
      World world, Customer customer, String user, RequestFields fields) {
    PrivilegesState state = PrivilegesState.of(world);
    Grant grant = state.grant(customer.id(), user);
    for (Privilege privilege : Privilege.values()) {
      if (fields.has(privilege.wire())) {
        grant = grant.with(privilege, fields.flag(privilege.wire()));
      }
    }
    ObjectNode body = Json.object();
    if (!user.isEmpty()) {
      body.put("user", user);
    }
    for (Privilege privilege : Privilege.values()) {
      body.put(privilege.wire(), grant.has(privilege));
    }
    return Change.of(world.with(PrivilegesState.SLOT, state.with(grant)), Answer.ok(body));
  }
}
