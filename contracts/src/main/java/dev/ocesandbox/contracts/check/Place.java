// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body. Its text is made only where it is shown, because a body has many places, and
 * long names would make the time quadratic.
 *
 * @param parent the enclosing place; null for the whole body
 * @param name name of a field; null for an item of a list
 * @param index index of an item
 */
record Place(@Nullable Place parent, @Nullable String name, int index) {

  static final Place ROOT = new Place(null, "", 0);

  Place field(String field) {
    return new Place(this, field, 0);
  }

  Place item(int position) {
    return new Place(this, null, position);
  }

  /** Returns the path, such as coupon_infos[0].id; empty for the whole body. Long ones are cut. */
  @Override
  public String toString() {
    Deque<Place> steps = new ArrayDeque<>();
    for (Place place = this; place != null && place.parent != null; place = place.parent) {
      steps.push(place);
    }
    StringBuilder path = new StringBuilder();
    for (Place step : steps) {
      if (step.name == null) {
        path.append('[').append(step.index).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Finding.cut(step.name));
      }
    }
    return Finding.cut(path.toString());
  }
}
