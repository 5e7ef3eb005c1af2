// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which contacts a ticket may have. */
class ContactsTest {

  private static final Instant NOW = GivenWorld.START;
  private static final Contact PHONE = Contact.mobile("13912345678", "");

  private final World world = GivenWorld.empty();

  private TicketCaller caller(World of) {
    return TicketCaller.of(of, GivenWorld.ACME, Optional.empty());
  }

  private Change<World> prove(World of, Contact contact, String id, String code, Instant now) {
    return Contacts.prove(of, caller(of), contact, id, code, now);
  }

  private static World after(Change<World> change) {
    return change.fold(
        (world, same) -> world,
        refusal -> {
          throw new AssertionError(refusal.rule());
        });
  }

  private World sent() {
    return new CodeRequest(GivenWorld.ACME, PHONE, CodeRequest.CHINESE)
        .send(world, NOW)
        .fold((after, code) -> after, refusal -> world);
  }

  private static String code(World of) {
    return ContactsState.of(of).newestTo(GivenWorld.ACME, PHONE).orElseThrow().code();
  }

  @Test
  void a_registered_contact_needs_no_proof() {
    assertThat(after(prove(world, Contact.mail("ACME@example.com"), "", "", NOW))).isEqualTo(world);
  }

  @Test
  void another_contact_needs_a_code_or_a_verified_id() {
    // rule contacts.verified.needed
    assertThat(GivenWorld.refusal(prove(world, PHONE, "", "", NOW)).rule())
        .isEqualTo("contacts.verified.needed");
    assertThat(GivenWorld.refusal(prove(world, Contact.mail("no mail"), "", "", NOW)).rule())
        .isEqualTo("contacts.check.value");
    World sent = sent();
    assertThat(GivenWorld.refusal(prove(sent, PHONE, "", "000", NOW)).rule())
        .isEqualTo("contacts.codes.right");

    World proven = after(prove(sent, PHONE, "", code(sent), NOW));
    String id = ContactsState.of(proven).verified(GivenWorld.ACME, PHONE).orElseThrow().id();

    assertThat(after(prove(proven, Contact.mobile("13912345678", "+86"), id, "", NOW)))
        .isEqualTo(proven);
    assertThat(GivenWorld.refusal(prove(proven, PHONE, "f".repeat(32), "", NOW)).rule())
        .isEqualTo("contacts.verified.needed");
    assertThat(
            GivenWorld.refusal(prove(proven, PHONE, id, "", NOW.plus(Duration.ofDays(30)))).rule())
        .isEqualTo("contacts.verified.needed");
  }

  @Test
  void an_account_keeps_its_newest_contacts_and_a_world_its_newest_codes() {
    ContactsState state = ContactsState.of(world);
    for (int i = 1; i <= ContactsState.KEPT_CODES + 5; i++) {
      Contact contact = Contact.mobile(String.valueOf(10_000 + i), "");
      state =
          state
              .with(
                  new SentCode(i, NOW, GivenWorld.ACME, contact, "123456", NOW, "zh-cn", 1, false))
              .with(new VerifiedContact(i, "id" + i, GivenWorld.ACME, "u", contact, NOW, NOW));
    }

    assertThat(state.codes().size()).isEqualTo(ContactsState.KEPT_CODES);
    assertThat(state.newest()).hasSize(ContactsState.KEPT_CODES);
    assertThat(state.verifiedOf(GivenWorld.ACME).size()).isEqualTo(ContactsState.KEPT_CONTACTS);
    assertThat(state.byContact()).hasSize(ContactsState.KEPT_CONTACTS);
    assertThat(state.verifiedOf(GivenWorld.ACME).get(0).number()).isEqualTo(6);
  }
}
