// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two ways to reach a customer. Inferred: how values are checked. */
public enum ContactWay {
  MOBILE(0, "[0-9]{5,20}"),
  MAIL(1, "[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,63}");

  private final int number;
  private final Pattern form;

  ContactWay(int number, String form) {
    this.number = number;
    this.form = Pattern.compile(form);
  }

  /** Returns the way with the number of requests; empty for any but 0 and 1. */
  public static Optional<ContactWay> of(int number) {
    return switch (number) {
      case 0 -> Optional.of(MOBILE);
      case 1 -> Optional.of(MAIL);
      default -> Optional.empty();
    };
  }

  /** Returns the number in requests and answers. */
  public int number() {
    return number;
  }

  /** Returns whether a text is a phone number, or a mail address. */
  public boolean fits(String value) {
    return form.matcher(value).matches();
  }
}
