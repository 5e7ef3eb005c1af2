// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.HashSet;

/** What must hold for the records of this room in a saved world. */
final class PrivilegesCheck {

  static final RecordChecks<Grant> GRANTS =
      RecordChecks.<Grant>none()
          .names("ticket privileges", "user", Grant::key)
          .refers(RecordChecks.CUSTOMER, "customer_id", Grant::customerId)
          .and(PrivilegesCheck::grant);

  private PrivilegesCheck() {}

  private static void grant(Grant grant, Flaws flaws) {
    flaws.unless(
        grant.user().isEmpty()
            || flaws
                .world()
                .findCustomer(grant.customerId())
                .flatMap(customer -> customer.user(grant.user()))
                .isPresent(),
        "user",
        "must be an IAM user of the account or empty",
        "必须是该账号的IAM用户或为空");
    flaws.unless(
        new HashSet<>(grant.privileges()).size() == grant.privileges().size(),
        "privileges",
        "must not have one twice",
        "不能重复");
  }
}
