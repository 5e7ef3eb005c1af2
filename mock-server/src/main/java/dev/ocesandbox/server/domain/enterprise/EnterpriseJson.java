// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes enterprises as JSON. */
public final class EnterpriseJson {

  private static final KeptRows<Customer, ShownMember> MEMBERS =
      KeptRows.by(EnterpriseJson::member);

  /**
   * What the row of a member shows besides the customer.
   *
   * @param name display name; null for none
   * @param unit party id of the unit
   */
  private record ShownMember(
      @Nullable String name, AccountStatus status, String unit, String unitName) {

    static ShownMember of(EnterpriseState state, Customer member, String root) {
      Standing standing = state.of(member.id());
      String unit = standing.unit() == null ? root : standing.unit();
      return new ShownMember(
          standing.displayName(),
          standing.status(),
          unit,
          state.unit(unit).map(Unit::name).orElse(""));
    }
  }

  private EnterpriseJson() {}

  static ObjectNode organizations(World world, String masterId, String parent, boolean deep) {
    String root = EnterpriseIds.root(masterId);
    ObjectNode body = Json.object();
    if (parent.isEmpty()) {
      body.put("root_id", root).put("root_name", world.customer(masterId).name());
    } else {
      body.putNull("root_id").putNull("root_name");
    }
    Map<String, List<Unit>> tree = world.get(EnterpriseState.SLOT).tree(masterId);
    children(body.putArray("child_nodes"), tree, parent.isEmpty() ? root : parent, deep);
    return body;
  }

  private static void children(
      ArrayNode nodes, Map<String, List<Unit>> tree, String parent, boolean deep) {
    for (Unit unit : tree.getOrDefault(parent, List.of())) {
      ObjectNode node =
          nodes
              .addObject()
              .put("relation_id", unit.relationId())
              .put("id", unit.partyId())
              .put("name", unit.name());
      if (deep && tree.containsKey(unit.partyId())) {
        children(node.putArray("child_nodes"), tree, unit.partyId(), true);
      } else {
        node.putNull("child_nodes");
      }
    }
  }

  static ObjectNode members(World world, MemberQuery query, PageRequest request) {
    Page<Customer> page = Page.of(query.members(world), request);
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    String root = EnterpriseIds.root(query.masterId());
    ObjectNode body = Json.object().put("total_count", page.total());
    MEMBERS.addTo(
        body.putArray("sub_customer_infos"),
        page.rows(),
        member -> ShownMember.of(state, member, root));
    return body;
  }

  private static ObjectNode member(Customer member, ShownMember shown) {
    return Json.object()
        .put("id", member.id())
        .put("name", member.name())
        .put("display_name", shown.name())
        .put("status", shown.status().code())
        .put("org_id", shown.unit())
        .put("org_name", shown.unitName());
  }

  static ObjectNode cash(String field, Money amount) {
    ObjectNode body = Json.object().put("total_count", 1);
    amount(body.putArray("amount_infos").addObject(), field, amount)
        .putNull("amount")
        .putNull("credit_amount")
        .putNull("expire_time");
    return body;
  }

  static ObjectNode credit(
      World world,
      List<CreditLine> lines,
      PageRequest page,
      String field,
      Function<CreditLine, Money> available) {
    ObjectNode body = Json.object().put("total_count", lines.size());
    ArrayNode rows = body.putArray("amount_infos");
    lines.stream()
        .skip(page.offset())
        .limit(page.limit())
        .forEach(
            line ->
                amount(rows.addObject(), field, available.apply(line))
                    .put("amount", line.available(world).decimal())
                    .put("credit_amount", line.size().decimal())
                    .put(
                        "expire_time",
                        line.expires() == null ? null : BusinessTime.wire(line.expires())));
    return body;
  }

  private static ObjectNode amount(ObjectNode row, String field, Money amount) {
    return row.put(field, amount.decimal()).put("measure_id", 1).put("currency", "CNY");
  }

  /** Returns what the control API shows of an account in an enterprise. */
  public static ObjectNode facts(World world, Customer customer) {
    Standing standing = world.get(EnterpriseState.SLOT).of(customer.id());
    ObjectNode node = Json.object();
    if (customer.masterId() != null) {
      node.put("master", world.accountName(customer.masterId()))
          .put("relation", standing.relation().name().toLowerCase(Locale.ROOT))
          .put("custody", customer.custody())
          .put("unit", Enterprises.unitOf(world, customer))
          .put("same_real_name", standing.sameRealName());
      ArrayNode permissions = node.putArray("permissions");
      Enterprises.permissions(world, customer).forEach(permissions::add);
    } else {
      node.putNull("master").put("unit", EnterpriseIds.root(customer.id()));
    }
    node.put("status", standing.status().code())
        .put("frozen", standing.frozen())
        .put("post_paid", standing.postPaid())
        .put("reseller", reseller(customer.model()))
        .put("over_invoiced", standing.overInvoiced().toString())
        .put("overdue", standing.overdue());
    ArrayNode obstacles = node.putArray("obstacles");
    standing.obstacles().forEach(obstacles::add);
    return node;
  }

  private static String reseller(Customer.SalesModel model) {
    return switch (model) {
      case DIRECT -> "none";
      case AGENCY -> "agency";
      case RESELLER -> "resale";
    };
  }
}
