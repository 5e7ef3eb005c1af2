// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.ids.UserIds;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes contacts and IAM users as JSON. */
final class ContactsJson {

  private ContactsJson() {}

  static ObjectNode need(boolean needed, Optional<VerifiedContact> verified) {
    ObjectNode body = Json.object().put("need_verify_code", needed ? 1 : 0);
    verified.ifPresent(one -> body.put("expire_time", BusinessTime.wire(one.expires())));
    return body;
  }

  static ObjectNode list(Page<VerifiedContact> page) {
    ObjectNode body = Json.object().put("count", page.total());
    ArrayNode rows = body.putArray("contact_list");
    for (VerifiedContact verified : page.rows()) {
      Contact contact = verified.contact();
      ObjectNode row =
          rows.addObject()
              .put("contact_way", contact.way().number())
              .put("contact_value", contact.value());
      if (contact.way() == ContactWay.MOBILE) {
        row.put("area_code", contact.areaCode());
      }
      row.put("verified_id", verified.id());
    }
    return body;
  }

  /**
   * Returns the IAM users of an account, in the order of the account.
   *
   * @param name whole name; empty for any
   * @param id user id; empty for any
   */
  static ObjectNode users(Customer account, String name, String id) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("sub_customer_infos");
    for (IamUser user : account.users()) {
      String userId = UserIds.of(account.id(), user.name());
      if ((name.isEmpty() || name.equals(user.name())) && (id.isEmpty() || id.equals(userId))) {
        Contact mobile = Registered.mobile(account, user.name());
        rows.addObject()
            .put("mobile", Masked.mobile(mobile.value()))
            .put("email", Masked.mail(Registered.mail(account, user.name())))
            .put("customer_id", userId)
            .put("domain_id", account.id())
            .put("customer_name", Masked.name(user.name()))
            .put("area_code", mobile.areaCode());
      }
    }
    return body;
  }

  /** Returns where mails about tickets of a caller go. */
  static ObjectNode mails(TicketCaller caller) {
    ObjectNode body = Json.object();
    body.putObject("cc_email_info")
        .put("user_id", caller.userId())
        .put("customer_id", caller.customerId())
        .put("cc_email", own(caller));
    ArrayNode mails = body.putArray("mc_email_infos");
    Contacts.mails(caller).forEach(mails::add);
    return body;
  }

  private static String own(TicketCaller caller) {
    List<String> mails = Contacts.mails(caller);
    return mails.get(mails.size() - 1);
  }
}
