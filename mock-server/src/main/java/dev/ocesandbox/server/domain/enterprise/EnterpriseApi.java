// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.CheckItems;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/** The operations of enterprise masters. */
public final class EnterpriseApi {

  private static final String UNKNOWN_PARENT = "enterprise.organizations.unknown-parent-is-empty";

  private EnterpriseApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
            List.of(
                Route.read("ListEnterpriseOrganizations", EnterpriseApi::organizations),
                Route.read("ListEnterpriseSubCustomers", EnterpriseApi::members),
                Route.read("ShowMultiAccountTransferAmount", EnterpriseApi::allocatable),
                Route.read("ListEnterpriseMultiAccount", EnterpriseApi::reclaimable),
                Route.write(
                    "UpdateSubEnterpriseAmount",
                    (call, world) -> done(transfer(call).allocate(world, call.now())),
                    CheckItems::failed),
                Route.write(
                    "ReclaimSubEnterpriseAmount",
                    (call, world) -> done(transfer(call).reclaim(world, call.now())),
                    CheckItems::failed),
                Route.read("ListMultiAccountTransferCoupons", MemberCouponsApi::transferable),
                Route.read("ListMultiAccountRetrieveCoupons", MemberCouponsApi::retrievable),
                Route.write(
                    "ClaimEnterpriseMultiAccountCoupon",
                    MemberCouponsApi::transfer,
                    CheckItems::failed),
                Route.write(
                    "ReclaimEnterpriseMultiAccountCoupon",
                    MemberCouponsApi::reclaim,
                    CheckItems::failed)),
            EnterpriseControl.routes(),
            List.of(),
            List.of(EnterpriseState.SLOT, PassedCoupons.SLOT))
        .with(RegistrationApi.room());
  }

  private static Change<Answer> organizations(Call call, World world) {
    boolean deep = call.parameters().integer("recursive_query", 0) == 1;
    String parent = call.text("parent_id").orElse("");
    boolean unknown = !parent.isEmpty() && !Units.isKnown(world, call.customerId(), parent);
    if (unknown && world.reads(UNKNOWN_PARENT, "refused")) {
      return Change.refused(Refusal.by(UNKNOWN_PARENT, "refused"));
    }
    return Change.of(
        world.appliedIf(unknown, UNKNOWN_PARENT),
        Answer.ok(EnterpriseJson.organizations(world, call.customerId(), parent, deep)));
  }

  private static Change<Answer> members(Call call, World world) {
    MemberQuery query =
        new MemberQuery(
            call.customerId(),
            call.text("sub_customer_account_name"),
            call.text("sub_customer_display_name"),
            call.parameters().integer("fuzzy_query", 0) == 1,
            call.text("org_id").filter(unit -> !unit.isEmpty()));
    return Change.of(
        world.applied(MemberQuery.CLOSED_LISTED),
        Answer.ok(EnterpriseJson.members(world, query, call.page())));
  }

  private static Change<Answer> allocatable(Call call, World world) {
    String master = call.customerId();
    if (BalanceType.ofWire(call.requiredText("balance_type")) == BalanceType.DEBIT) {
      return Change.of(
          world,
          Answer.ok(
              EnterpriseJson.cash(
                  "avail_transfer_amount", Enterprises.allocatableCash(world, master))));
    }
    List<CreditLine> lines =
        Accounts.creditLines(world, master).stream().filter(line -> !line.over()).toList();
    return Change.of(
        world,
        Answer.ok(
            EnterpriseJson.credit(
                world,
                lines,
                call.page(),
                "avail_transfer_amount",
                line -> line.available(world))));
  }

  private static Change<Answer> reclaimable(Call call, World world) {
    Optional<Customer> member =
        Enterprises.member(world, call.customerId(), call.requiredText("sub_customer_id"));
    if (member.isEmpty()) {
      return Change.refused(Refusal.by("enterprise.reclaimable.member-of-master"));
    }
    String id = member.get().id();
    if (BalanceType.ofWire(call.requiredText("balance_type")) == BalanceType.DEBIT) {
      return Change.of(
          world,
          Answer.ok(
              EnterpriseJson.cash(
                  "avail_retrieve_amount", Enterprises.reclaimableCash(world, id))));
    }
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    List<CreditLine> lines =
        Accounts.creditLines(world, id).stream()
            .filter(line -> !line.over())
            .filter(
                line ->
                    state.allocation(id, BalanceType.CREDIT, line.expires()).rest().isPositive())
            .toList();
    return Change.of(
        world,
        Answer.ok(
            EnterpriseJson.credit(
                world,
                lines,
                call.page(),
                "avail_retrieve_amount",
                line -> Enterprises.reclaimableCredit(world, id, line))));
  }

  private static AmountTransfer transfer(Call call) {
    RequestFields body = call.bodyFields();
    BalanceType balance = BalanceType.ofWire(body.text("balance_type", "BALANCE_TYPE_DEBIT"));
    return new AmountTransfer(
        call.customerId(),
        body.text("customer_id", ""),
        Money.parse(body.text("amount", "")),
        body.text("trans_id", ""),
        balance,
        balance == BalanceType.DEBIT ? null : body.instant("expire_time").orElse(null));
  }

  private static Change<Answer> done(Change<World> change) {
    return change.map(after -> Answer.noContent());
  }
}
