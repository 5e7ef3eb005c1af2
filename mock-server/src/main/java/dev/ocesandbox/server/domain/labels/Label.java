// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import java.util.Comparator;

/**
 * A label.
 *
 * @param id number that no other label of the world has had, from 1 to 65535
 * @param customerId account that the label belongs to; all its users share its labels
 * @param name 1 to 64 characters, which no other label of the customer has
 * @param color a color such as {@code #1a2b3c}, as it was sent
 */
public record Label(int id, String customerId, String name, String color) {

  static final Comparator<Label> OLDEST_FIRST = Comparator.comparingInt(Label::id);

  Label as(String newName, String newColor) {
    return new Label(id, customerId, newName, newColor);
  }

  /** Returns the id as text, as counters of worlds issue it. */
  String number() {
    return Integer.toString(id);
  }
}
