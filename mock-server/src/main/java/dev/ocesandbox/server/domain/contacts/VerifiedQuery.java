// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Which verified contacts of an account are listed. An empty text is no filter.
 *
 * @param customerId the calling account
 * @param account customer id that is asked for
 * @param userId user who verified the contact
 * @param way number of the way; -1 for both
 * @param value the number or address
 * @param areaCode dialing code
 * @param verifiedId id of the verification
 * @param validAt when the verification must still count
 * @param request the page, in rows
 */
record VerifiedQuery(
    String customerId,
    String account,
    String userId,
    int way,
    String value,
    String areaCode,
    String verifiedId,
    Instant validAt,
    PageRequest request) {

  /** Creates a query with its texts in the form that is compared. */
  VerifiedQuery {
    value = value.toLowerCase(Locale.ROOT);
    areaCode = area(areaCode);
  }

  private static String area(String text) {
    return text.isEmpty() ? "" : Contact.mobile("", text).areaCode();
  }

  /** Returns the page, the newest verification first. An account keeps at most a thousand. */
  Page<VerifiedContact> page(World world) {
    List<VerifiedContact> matching = new ArrayList<>();
    Iterator<VerifiedContact> newest =
        ContactsState.of(world).verifiedOf(customerId).fromEnd().iterator();
    while (newest.hasNext()) {
      VerifiedContact one = newest.next();
      if (matches(one)) {
        matching.add(one);
      }
    }
    return Page.of(matching, request);
  }

  private boolean matches(VerifiedContact one) {
    return one.isValid(validAt)
        && fits(account, customerId)
        && fits(userId, one.userId())
        && (way < 0 || way == one.contact().way().number())
        && fits(value, one.contact().value())
        && fits(areaCode, one.contact().areaCode())
        && fits(verifiedId, one.id());
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
