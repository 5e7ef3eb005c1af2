// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The state of this room. Only the newest codes are kept, and the newest verified contacts of each
 * account.
 *
 * @param codes by number
 * @param newest the newest code of each account and contact
 * @param verified by account, then by number; a contact is in it once
 * @param byContact verified contacts by account and contact
 */
record ContactsState(
    Ranked<SentCode> codes,
    SharedMap<String, SentCode> newest,
    SharedMap<String, Ranked<VerifiedContact>> verified,
    SharedMap<String, VerifiedContact> byContact) {

  /** Codes that a world keeps. */
  static final int KEPT_CODES = 1_000;

  /** Verified contacts that an account keeps. */
  static final int KEPT_CONTACTS = 1_000;

  private static final Ranked<VerifiedContact> NONE =
      Ranked.by(Comparator.comparingLong(VerifiedContact::number));

  static final Slot<ContactsState> SLOT =
      new Slot<>(
          "contacts",
          new ContactsState(
              Ranked.by(Comparator.comparingLong(SentCode::number)),
              SharedMap.empty(),
              SharedMap.empty(),
              SharedMap.empty()),
          List.of(
              new Slot.Section<ContactsState, SentCode>(
                      "codes", SentCode.class, ContactsState::codes, ContactsState::with)
                  .checkedBy(() -> ContactsCheck.CODES),
              new Slot.Section<ContactsState, VerifiedContact>(
                      "verified_contacts",
                      VerifiedContact.class,
                      state -> Slot.byKey(state.byContact),
                      ContactsState::with)
                  .checkedBy(() -> ContactsCheck.CONTACTS)));

  static ContactsState of(World world) {
    return world.get(SLOT);
  }

  Optional<SentCode> newestTo(String customerId, Contact contact) {
    return Optional.ofNullable(newest.get(SentCode.key(customerId, contact)));
  }

  Optional<VerifiedContact> verified(String customerId, Contact contact) {
    return Optional.ofNullable(byContact.get(SentCode.key(customerId, contact)));
  }

  /** Returns the verified contacts of an account, the oldest verification first. */
  Ranked<VerifiedContact> verifiedOf(String customerId) {
    return verified.getOrDefault(customerId, NONE);
  }

  /** Adds or replaces a code, and drops the oldest one if there are too many. */
  ContactsState with(SentCode code) {
    SentCode last = newest.get(code.key());
    boolean newer = last == null || last.number() <= code.number();
    ContactsState added =
        new ContactsState(
            codes.plus(code), newer ? newest.plus(code.key(), code) : newest, verified, byContact);
    return added.codes.size() > KEPT_CODES ? added.without(added.codes.get(0)) : added;
  }

  private ContactsState without(SentCode code) {
    SentCode last = newest.get(code.key());
    boolean isLast = last != null && last.number() == code.number();
    return new ContactsState(
        codes.minus(code), isLast ? newest.minus(code.key()) : newest, verified, byContact);
  }

  /** Adds a verified contact in place of an earlier verification of it. */
  ContactsState with(VerifiedContact contact) {
    String customer = contact.customerId();
    VerifiedContact before = byContact.get(SentCode.key(customer, contact.contact()));
    ContactsState cleared = before == null ? this : without(before);
    ContactsState added =
        new ContactsState(
            codes,
            newest,
            cleared.verified.plus(customer, cleared.verifiedOf(customer).plus(contact)),
            cleared.byContact.plus(SentCode.key(customer, contact.contact()), contact));
    Ranked<VerifiedContact> kept = added.verifiedOf(customer);
    return kept.size() > KEPT_CONTACTS ? added.without(kept.get(0)) : added;
  }

  private ContactsState without(VerifiedContact contact) {
    String customer = contact.customerId();
    return new ContactsState(
        codes,
        newest,
        verified.plus(customer, verifiedOf(customer).minus(contact)),
        byContact.minus(SentCode.key(customer, contact.contact())));
  }
}
