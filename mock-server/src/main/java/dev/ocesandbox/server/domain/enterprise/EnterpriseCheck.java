// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.List;
import java.util.Set;

/** What must hold for the records of this room in a saved world. */
final class EnterpriseCheck {

  static final RecordChecks<Unit> UNITS =
      RecordChecks.<Unit>none()
          .issues("party", "party", "party_id", Unit::partyId)
          .issues("party-relation", "party relation", "relation_id", Unit::relationId)
          .names("party number", "number", unit -> String.valueOf(unit.number()))
          .refers(RecordChecks.CUSTOMER, "master_id", Unit::masterId)
          .and(EnterpriseCheck::unit);

  static final RecordChecks<Standing> STANDINGS =
      RecordChecks.<Standing>none()
          .names("standing", "customer_id", Standing::customerId)
          .refers(RecordChecks.CUSTOMER, "customer_id", Standing::customerId)
          .and(EnterpriseCheck::standing);

  static final RecordChecks<Allocation> ALLOCATIONS =
      RecordChecks.<Allocation>none()
          .names("allocation", "member_id", Allocation::key)
          .refers(RecordChecks.CUSTOMER, "member_id", Allocation::memberId)
          .and(EnterpriseCheck::allocation);

  static final RecordChecks<UsedTransaction> TRANSACTIONS =
      RecordChecks.<UsedTransaction>none()
          .names("transaction", "trans_id", UsedTransaction::key)
          .refers(RecordChecks.CUSTOMER, "master_id", UsedTransaction::masterId)
          .and((used, flaws) -> flaws.named(used.transId(), "trans_id"));

  /** As many as the control API takes and shows. */
  private static final int MOST_OBSTACLES = 20;

  private EnterpriseCheck() {}

  private static void unit(Unit unit, Flaws flaws) {
    flaws.named(unit.partyId(), "party_id");
    flaws.unless(
        Units.depth(flaws.world().get(EnterpriseState.SLOT), unit) <= Units.LEVELS,
        "parent_id",
        "must lead to the root of the enterprise",
        "必须能上溯到企业的根节点");
    flaws.unless(unit.number() > 0, "number", "must be positive", "必须大于0");
  }

  private static void standing(Standing standing, Flaws flaws) {
    flaws.notNegative(standing.overInvoiced(), "over_invoiced");
    EnterpriseState state = flaws.world().get(EnterpriseState.SLOT);
    String master = flaws.world().customer(standing.customerId()).masterId();
    flaws.unless(
        standing.unit() == null
            || state.unit(standing.unit()).filter(u -> u.masterId().equals(master)).isPresent(),
        "unit",
        "is not a unit of the enterprise",
        "不是该企业的组织");
    flaws.unless(
        Permission.NAMES.containsAll(standing.permissions()),
        "permissions",
        "has an unknown permission",
        "包含未知的权限");
    flaws.unless(
        Obstacles.KNOWN.containsAll(standing.obstacles()),
        "obstacles",
        "has an unknown check item",
        "包含未知的检查项");
    distinct(standing.permissions(), "permissions", flaws);
    distinct(standing.obstacles(), "obstacles", flaws);
    flaws.unless(
        standing.obstacles().size() <= MOST_OBSTACLES,
        "obstacles",
        "must have at most %d items".formatted(MOST_OBSTACLES),
        "最多%d项".formatted(MOST_OBSTACLES));
  }

  private static void distinct(List<String> list, String field, Flaws flaws) {
    flaws.unless(
        Set.copyOf(list).size() == list.size(), field, "must not name one thing twice", "不能有重复项");
  }

  private static void allocation(Allocation one, Flaws flaws) {
    flaws.notNegative(one.reclaimed(), "reclaimed");
    flaws.unless(
        one.reclaimed().compareTo(one.allocated()) <= 0,
        "reclaimed",
        "must not be more than was allocated",
        "不能大于已拨款的金额");
  }
}
