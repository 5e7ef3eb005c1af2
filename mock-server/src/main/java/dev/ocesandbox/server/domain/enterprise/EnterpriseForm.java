// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.Similarity;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of SetEnterprise. A field that is left out keeps its value. */
final class EnterpriseForm {

  private static final List<String> OF_MEMBERS =
      List.of("relation", "custody", "permissions", "unit", "same_real_name");
  private static final Bilingual NO_MASTER =
      new Bilingual("is only for a member, which has a master", "仅适用于有主账号的子账号");
  private static final Bilingual UNKNOWN =
      new Bilingual("is not another account that can be a master", "不是可以作为主账号的其他账号");
  private static final Bilingual CANNOT_JOIN =
      new Bilingual(
          "is not possible for a personal account or one that has members", "不能用于个人账号或拥有子账号的账号");
  private static final Bilingual NO_UNIT =
      new Bilingual("is not a unit of the enterprise", "不是该企业的组织");
  private static final Bilingual NO_ITEM =
      new Bilingual(
          "has {item}, which is not a known check item or code; the nearest are {nearest}",
          "包含未知的检查项或错误码{item}；最接近的是{nearest}");

  private static final int NEAREST = 3;

  private final RequestFields fields;
  private final boolean namesMaster;
  private final Instant now;
  private final World world;
  private final Customer customer;

  EnterpriseForm(Call call, World world, Customer customer) {
    this.fields = call.bodyFields();
    this.namesMaster = call.body().has("master");
    this.now = call.now();
    this.world = world;
    this.customer = customer;
  }

  /** Returns the world with the changes and the id of the account. */
  Change<String> changed() {
    String master = namesMaster ? master() : customer.masterId();
    boolean leaves = !Objects.equals(master, customer.masterId());
    boolean custody =
        master != null && (fields.has("custody") ? fields.flag("custody") : customer.custody());
    if (master == null) {
      OF_MEMBERS.stream()
          .filter(fields::has)
          .findFirst()
          .ifPresent(name -> fields.refused(name, NO_MASTER, ""));
    }
    Standing before = world.get(EnterpriseState.SLOT).of(customer.id());
    Standing standing = standing(leaves ? before.inUnit(null) : before, master);
    return fields.then(
        () -> {
          boolean anew = leaves || custody != customer.custody() || isClosed(before, standing);
          World unbound =
              anew && customer.masterId() != null
                  ? Unbinding.on(world, customer.masterId(), customer.id(), now)
                  : world;
          Customer after = customer.in(master, custody).buying(model());
          World changed =
              unbound
                  .with(after)
                  .with(EnterpriseState.SLOT, unbound.get(EnterpriseState.SLOT).with(standing));
          return Change.of(
              walked(walked(changed, before, standing), customer, after), customer.id());
        });
  }

  private static World walked(World world, Standing before, Standing after) {
    return Walks.noted(world, AccountStatus.diagram(), before.status(), after.status());
  }

  private static World walked(World world, Customer before, Customer after) {
    return Walks.noted(world, Association.diagram(), Association.of(before), Association.of(after));
  }

  /** An account that is closed gives back what its master has allocated. */
  private static boolean isClosed(Standing before, Standing after) {
    return after.status() == AccountStatus.CLOSED && before.status() != AccountStatus.CLOSED;
  }

  private @Nullable String master() {
    if (!fields.has("master")) {
      return null;
    }
    Optional<Customer> named =
        world
            .findAccount(fields.text("master", ""))
            .filter(one -> one.isMaster() && !one.id().equals(customer.id()));
    if (named.isEmpty()) {
      fields.refused("master", UNKNOWN, "");
      return customer.masterId();
    }
    if (customer.kind() == Customer.Kind.PERSONAL || !world.membersOf(customer.id()).isEmpty()) {
      fields.refused("master", CANNOT_JOIN, "");
      return customer.masterId();
    }
    return named.get().id();
  }

  private Standing standing(Standing before, @Nullable String master) {
    Relation relation =
        fields.has("relation") ? fields.choice("relation", Relation.class) : before.relation();
    boolean sameName =
        relation == before.relation() ? before.sameRealName() : relation != Relation.DIFFERENT;
    return new Standing(
        customer.id(),
        relation,
        flag("same_real_name", sameName),
        fields.has("permissions") ? fields.texts("permissions") : before.permissions(),
        unit(before, master),
        before.displayName(),
        fields.integer("status").map(AccountStatus::ofCode).orElse(before.status()),
        flag("frozen", before.frozen()),
        flag("post_paid", before.postPaid()),
        overInvoiced(before),
        flag("overdue", before.overdue()),
        obstacles(before));
  }

  private @Nullable String unit(Standing before, @Nullable String master) {
    Optional<String> named = fields.text("unit");
    if (named.isEmpty() || master == null) {
      return before.unit();
    }
    if (named.get().equals(EnterpriseIds.root(master))) {
      return null;
    }
    boolean known =
        world
            .get(EnterpriseState.SLOT)
            .unit(named.get())
            .filter(unit -> unit.masterId().equals(master))
            .isPresent();
    return known ? named.get() : fields.refused("unit", NO_UNIT, "");
  }

  private Money overInvoiced(Standing before) {
    return fields.has("over_invoiced") ? fields.amount("over_invoiced") : before.overInvoiced();
  }

  private List<String> obstacles(Standing before) {
    List<String> named = fields.has("obstacles") ? fields.texts("obstacles") : before.obstacles();
    Optional<String> unknown =
        named.stream().filter(one -> !Obstacles.KNOWN.contains(one)).findFirst();
    if (unknown.isEmpty()) {
      return named;
    }
    List<String> nearest = Similarity.sorted(unknown.get(), Obstacles.KNOWN);
    return fields.refused(
        "obstacles",
        NO_ITEM.with(
            Map.of(
                "item", unknown.get(), "nearest", String.join(", ", nearest.subList(0, NEAREST)))),
        before.obstacles());
  }

  private SalesModel model() {
    return fields
        .text("reseller")
        .map(
            text ->
                switch (text) {
                  case "agency" -> SalesModel.AGENCY;
                  case "resale" -> SalesModel.RESELLER;
                  default -> SalesModel.DIRECT;
                })
        .orElse(customer.model());
  }

  private boolean flag(String name, boolean otherwise) {
    return fields.has(name) ? fields.flag(name) : otherwise;
  }
}
