// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.server.domain.enterprise.Enterprises;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** The contacts of customers, for other rooms. */
public final class Contacts {

  private Contacts() {}

  /**
   * Accepts a contact that is registered, was verified, or is verified by a code that comes along;
   * refuses any other.
   *
   * @param contact a phone number or mail address
   * @param verifiedId verified_id of an earlier verification; empty for none
   * @param verifyCode code that the contact was sent; empty for none. It is used up.
   */
  public static Change<World> prove(
      World world,
      TicketCaller caller,
      Contact contact,
      String verifiedId,
      String verifyCode,
      Instant now) {
    if (!contact.isValid()) {
      return Change.refused(Refusal.by("contacts.check.value"));
    }
    if (isRegistered(world, caller, contact)) {
      return Change.of(world, world);
    }
    boolean known =
        ContactsState.of(world)
            .verified(caller.customerId(), contact)
            .filter(one -> one.id().equals(verifiedId) && one.isValid(now))
            .isPresent();
    if (known) {
      return Change.of(world, world);
    }
    return verifyCode.isEmpty()
        ? Change.refused(Refusal.by("contacts.verified.needed"))
        : Verification.verify(world, caller, contact, verifyCode, now)
            .then((after, verified) -> Change.of(after, after));
  }

  /** Returns the mail addresses that the account and the calling user are registered with. */
  public static List<String> mails(TicketCaller caller) {
    String account = Registered.mail(caller.customer());
    return caller.isAccount()
        ? List.of(account)
        : List.of(account, Registered.mail(caller.customer(), caller.userName()));
  }

  static boolean isRegistered(World world, TicketCaller caller, Contact contact) {
    return switch (contact.way()) {
      case MAIL -> mails(caller).contains(contact.value());
      case MOBILE ->
          contact.equals(Registered.mobile(caller.customer(), caller.customer().name()))
              || contact.equals(Registered.mobile(caller.customer(), caller.userName()))
              || Enterprises.mobilePhone(world, caller.customerId())
                  .filter(number -> contact.equals(Contact.mobile(number, "")))
                  .isPresent();
    };
  }
}
